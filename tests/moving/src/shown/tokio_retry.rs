use tokio_retry::RetryIf;
use tokio_retry::strategy::{ExponentialBackoff, jitter};

use crate::{Error as RequestError, Server};

pub async fn call(server: &Server) -> Result<&'static str, RequestError> {
    let delays = ExponentialBackoff::from_millis(2)
        .factor(500)
        .map(jitter)
        .take(3);
    RetryIf::start(delays, || server.request(), RequestError::is_transient).await
}
