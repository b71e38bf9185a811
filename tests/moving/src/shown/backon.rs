use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};

use crate::{Error as RequestError, Server};

pub async fn call(server: &Server) -> Result<&'static str, RequestError> {
    let backoff = ExponentialBuilder::default()
        .with_max_delay(Duration::from_secs(4))
        .with_max_times(5);
    (|| server.request())
        .retry(backoff)
        .when(|error| error.is_transient())
        .notify(|error, delay| println!("{error:?}, next attempt in {delay:?}"))
        .await
}
