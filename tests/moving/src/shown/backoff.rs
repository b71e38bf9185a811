use std::time::Duration;

use backoff::ExponentialBackoffBuilder;

use crate::{Error as RequestError, Server};

pub async fn call(server: &Server) -> Result<&'static str, RequestError> {
    let policy = ExponentialBackoffBuilder::new()
        .with_initial_interval(Duration::from_secs(1))
        .with_multiplier(1.5)
        .with_max_interval(Duration::from_secs(3))
        .with_max_elapsed_time(Some(Duration::from_secs(10)))
        .build();
    let attempt = || async {
        server.request().await.map_err(|error| {
            if error.is_transient() {
                backoff::Error::transient(error)
            } else {
                backoff::Error::permanent(error)
            }
        })
    };
    let notify = |error, delay| println!("{error:?}, next attempt in {delay:?}");
    backoff::future::retry_notify(policy, attempt, notify).await
}
