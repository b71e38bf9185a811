//! A limit to the total time, attempts and sleeps together.

use std::future::Future;
use std::time::Duration;

use aioretry::retry;
use tokio::time::{Instant, timeout_at};
use tracing::{error, warn};

use crate::client::Client;
use crate::failure::Failure;

impl<S, Asleep> Client<S>
where
    S: Fn(Duration) -> Asleep,
    Asleep: Future<Output = ()>,
{
    /// Gets the resource at a path, or fails before the deadline.
    ///
    /// An attempt that is under way at the deadline is cut off. The result is then the error of the
    /// attempt before, since "deadline has elapsed" would not tell what is wrong with the server.
    /// A sleep that would end after the deadline is not begun.
    pub async fn get_before(&self, deadline: Instant, path: &str) -> Result<String, Failure> {
        let in_time = |delay: &Duration| *delay < deadline.duration_since(Instant::now());
        let mut last = Failure::Deadline;
        retry!(
            |fails, error| self.backoff(fails, error).filter(in_time),
            async |fails| {
                let attempt = timeout_at(deadline, self.attempt(fails, path));
                attempt.await.unwrap_or_else(|_elapsed| Err(last.clone()))
            },
            when = Failure::is_transient,
            after_failure = |error, fails, delay| {
                warn!(path, %error, fails, ?delay, "retrying");
                last = error.clone();
            },
            sleep = self.sleep,
        )
        .inspect_err(|error| error!(path, %error, "giving up"))
    }
}
