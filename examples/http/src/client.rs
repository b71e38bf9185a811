//! A client that retries.

use std::future::Future;
use std::time::Duration;

use aioretry::{policy, retry};

use crate::failure::Failure;

/// How long an attempt may take, to the last byte of the answer.
pub const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(1);

/// Half of each delay is left to chance, for the sake of the server: clients that it turned away
/// together do not come back together.
pub const BACKOFF: fn(fails: u32) -> Option<Duration> = policy!(
    max_retries = 8,
    delay = Duration::from_millis(100),
    factor = 2,
    max_delay = Duration::from_secs(5),
    jitter = 0.5,
);

/// The client never sleeps for longer because of a server's `Retry-After`, which may say 31 years.
pub const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

pub struct Client<S> {
    http: reqwest::Client,
    address: String,
    pub(crate) policy: fn(fails: u32) -> Option<Duration>,
    pub(crate) sleep: S,
}

impl<S, Asleep> Client<S>
where
    S: Fn(Duration) -> Asleep,
    Asleep: Future<Output = ()>,
{
    /// `sleep` is that of the runtime, or one that tells the story, or one that takes no time.
    pub fn new(
        address: impl Into<String>,
        policy: fn(fails: u32) -> Option<Duration>,
        sleep: S,
    ) -> reqwest::Result<Self> {
        // No proxy stands between this client and a server in its own process.
        let http = reqwest::Client::builder()
            .no_proxy()
            .timeout(ATTEMPT_TIMEOUT);
        Ok(Self {
            http: http.build()?,
            address: address.into(),
            policy,
            sleep,
        })
    }

    /// Gets what there is at a path.
    ///
    /// To limit the total time, use [`get_before`](Self::get_before).
    pub async fn get(&self, path: &str) -> Result<String, Failure> {
        retry!(
            |fails, error| self.backoff(fails, error),
            self.attempt(path),
            when = Failure::is_transient,
            sleep = self.sleep,
        )
    }

    /// The policy's delay, and on top of it what the server asks for, up to a cap.
    ///
    /// The sum keeps the jitter, where the longer of the two would send all the clients back at the
    /// instant that the server has named.
    pub(crate) fn backoff(&self, fails: u32, error: &Failure) -> Option<Duration> {
        let delay = (self.policy)(fails)?;
        Some(delay.saturating_add(error.retry_after().min(MAX_RETRY_AFTER)))
    }

    /// Asks once.
    pub(crate) async fn attempt(&self, path: &str) -> Result<String, Failure> {
        let address = format!("{}{path}", self.address);
        let response = self.http.get(address).send().await?;
        if !response.status().is_success() {
            return Err(Failure::from_status(&response));
        }
        // Belongs to the attempt: the connection may break in the middle of an answer as well.
        Ok(response.text().await?)
    }
}
