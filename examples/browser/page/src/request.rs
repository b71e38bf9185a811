//! One request for the report.

use std::fmt;
use std::time::Duration;

use gloo_net::http::{Request, Response};
use wasm_bindgen::UnwrapThrowExt;
use web_sys::AbortController;

/// Asks once.
pub async fn report() -> Result<String, Failure> {
    let abort = AbortOnDrop(AbortController::new().unwrap_throw());
    let response = Request::get("report")
        .abort_signal(Some(&abort.0.signal()))
        .send()
        .await?;
    if !response.ok() {
        return Err(Failure::from_status(&response));
    }
    // The body belongs to the attempt: the connection may break in the middle of it.
    Ok(response.text().await?)
}

/// Ends the request when its future is dropped. The browser would continue it otherwise.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

pub enum Failure {
    /// No answer, or only a part of one.
    Broken(gloo_net::Error),
    Status {
        status: u16,
        text: String,
        retry_after: Option<Duration>,
    },
}

impl Failure {
    fn from_status(response: &Response) -> Self {
        let seconds = response.headers().get("Retry-After");
        Self::Status {
            status: response.status(),
            text: response.status_text(),
            retry_after: seconds
                .and_then(|seconds| seconds.parse().ok())
                .map(Duration::from_secs),
        }
    }

    /// The least delay that the server asks for.
    pub fn retry_after(&self) -> Duration {
        match self {
            Self::Broken(_) => Duration::ZERO,
            Self::Status { retry_after, .. } => retry_after.unwrap_or_default(),
        }
    }
}

impl From<gloo_net::Error> for Failure {
    fn from(error: gloo_net::Error) -> Self {
        Self::Broken(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(error) => write!(formatter, "the connection broke ({error})"),
            Self::Status {
                status,
                text,
                retry_after,
            } => {
                write!(formatter, "{status} {text}")?;
                match retry_after {
                    Some(delay) => write!(formatter, ", Retry-After: {}", delay.as_secs()),
                    None => Ok(()),
                }
            }
        }
    }
}
