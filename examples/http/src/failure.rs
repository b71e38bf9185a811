//! What can go wrong, and which of it is transient.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use reqwest::header::RETRY_AFTER;
use reqwest::{Response, StatusCode};

use crate::retry_after;

#[derive(Clone, Debug)]
pub enum Failure {
    /// The server responded, but not with success.
    Status {
        status: StatusCode,
        retry_after: Option<Duration>,
    },
    /// There was no response, or only a part of it.
    Request(Arc<reqwest::Error>),
    /// The deadline came before the end of the first attempt.
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

    /// Whether the same request may succeed later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Status { status, .. } => matches!(
                *status,
                StatusCode::REQUEST_TIMEOUT
                    | StatusCode::TOO_MANY_REQUESTS
                    | StatusCode::BAD_GATEWAY
                    | StatusCode::SERVICE_UNAVAILABLE
                    | StatusCode::GATEWAY_TIMEOUT
            ),
            // A refused or broken connection and a timeout are transient. An invalid address is not.
            Self::Request(error) => !error.is_builder(),
            Self::Deadline => false,
        }
    }

    /// The delay that the server asks for, zero if it asks for none.
    pub fn retry_after(&self) -> Duration {
        match self {
            Self::Status { retry_after, .. } => retry_after.unwrap_or_default(),
            Self::Request(_) | Self::Deadline => Duration::ZERO,
        }
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::Request(Arc::new(error))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status { status, .. } => write!(formatter, "the server responded {status}"),
            Self::Request(error) if error.is_timeout() => formatter.write_str("timed out"),
            Self::Request(_) => formatter.write_str("no response, or only a part of it"),
            Self::Deadline => formatter.write_str("deadline exceeded"),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Request(error) => Some(error),
            Self::Status { .. } | Self::Deadline => None,
        }
    }
}
