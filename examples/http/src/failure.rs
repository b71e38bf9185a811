//! What can go wrong, and what of it may pass.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use reqwest::header::RETRY_AFTER;
use reqwest::{Response, StatusCode};

use crate::retry_after;

#[derive(Clone, Debug)]
pub enum Failure {
    /// The server answered, but not with success.
    Status {
        status: StatusCode,
        retry_after: Option<Duration>,
    },
    /// The server did not answer, or not to the end.
    NoAnswer(Arc<reqwest::Error>),
    /// The time was up before there was any other failure.
    Deadline,
}

impl Failure {
    pub fn from_status(response: &Response) -> Self {
        let header = response.headers().get(RETRY_AFTER);
        let value = header.and_then(|value| value.to_str().ok());
        Self::Status {
            status: response.status(),
            retry_after: value.and_then(|value| retry_after::delay(value, SystemTime::now())),
        }
    }

    /// Whether the same request may succeed another time.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Status { status, .. } => matches!(
                *status,
                StatusCode::REQUEST_TIMEOUT
                    | StatusCode::TOO_MANY_REQUESTS
                    | StatusCode::BAD_GATEWAY
                    | StatusCode::SERVICE_UNAVAILABLE
                    | StatusCode::GATEWAY_TIMEOUT
            ),
            // Refused, broken, timed out: that passes, an address that is none does not.
            Self::NoAnswer(error) => !error.is_builder(),
            Self::Deadline => false,
        }
    }

    /// How long the server asks to be left alone.
    pub fn retry_after(&self) -> Duration {
        match self {
            Self::Status { retry_after, .. } => retry_after.unwrap_or_default(),
            Self::NoAnswer(_) | Self::Deadline => Duration::ZERO,
        }
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::NoAnswer(Arc::new(error))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status { status, .. } => write!(formatter, "the server answered {status}"),
            Self::NoAnswer(error) if error.is_timeout() => formatter.write_str("no answer in time"),
            Self::NoAnswer(_) => formatter.write_str("no answer, or only a part of it"),
            Self::Deadline => formatter.write_str("the time was up"),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NoAnswer(error) => Some(error),
            Self::Status { .. } | Self::Deadline => None,
        }
    }
}
