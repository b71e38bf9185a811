//! A limit to the whole: attempts, sleeps and all.

use std::future::Future;
use std::time::Duration;

use aioretry::retry;
use tokio::time::{Instant, timeout_at};

use crate::client::Client;
use crate::failure::Failure;

impl<S, Asleep> Client<S>
where
    S: Fn(Duration) -> Asleep,
    Asleep: Future<Output = ()>,
{
    /// Gets what there is at a path, or says before the deadline why that was not possible.
    ///
    /// Nobody is helped by "deadline has elapsed": the error is the last one that there was. It
    /// comes early if the next attempt would be too late anyway.
    pub async fn get_before(&self, deadline: Instant, path: &str) -> Result<String, Failure> {
        let in_time = |delay: &Duration| *delay < deadline.duration_since(Instant::now());
        let mut last = Failure::Deadline;
        let attempts = async {
            retry!(
                |fails, error| self.backoff(fails, error).filter(in_time),
                self.attempt(path),
                when = Failure::is_transient,
                after_failure = |error, _fails| last = error.clone(),
                sleep = self.sleep,
            )
        };
        // Cuts off an attempt under way.
        match timeout_at(deadline, attempts).await {
            Ok(result) => result,
            Err(_elapsed) => Err(last),
        }
    }
}
