//! A client that retries.

use std::future::Future;
use std::time::Duration;

use aioretry::{policy, retry};
use tracing::{Instrument, error, info_span, warn};

use crate::failure::Failure;

/// How long one attempt may take, to the last byte of the response.
pub const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(1);

/// Half of each delay is left to chance: clients that the server rejected at the same moment do not
/// come back at the same moment.
pub const BACKOFF: fn(fails: u32) -> Option<Duration> = policy!(
    max_retries = 8,
    delay = Duration::from_millis(100),
    factor = 2,
    max_delay = Duration::from_secs(5),
    jitter = 0.5,
);

/// The most that a server's `Retry-After` adds to a delay. A server may ask for 31 years.
pub const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

pub struct Client<S> {
    http: reqwest::Client,
    address: String,
    policy: fn(fails: u32) -> Option<Duration>,
    pub(crate) sleep: S,
}

impl<S, Asleep> Client<S>
where
    S: Fn(Duration) -> Asleep,
    Asleep: Future<Output = ()>,
{
    /// `sleep` is the runtime's, such as `tokio::time::sleep`, or a test's, which takes no time.
    pub fn new(
        address: impl Into<String>,
        policy: fn(fails: u32) -> Option<Duration>,
        sleep: S,
    ) -> reqwest::Result<Self> {
        // The server is on this machine, where a proxy could not reach it.
        let http = reqwest::Client::builder()
            .no_proxy()
            // One layer retries, and this client is that layer.
            .retry(reqwest::retry::never())
            .timeout(ATTEMPT_TIMEOUT);
        Ok(Self {
            http: http.build()?,
            address: address.into(),
            policy,
            sleep,
        })
    }

    /// Gets the resource at a path.
    ///
    /// To limit the total time, use [`get_before`](Self::get_before).
    pub async fn get(&self, path: &str) -> Result<String, Failure> {
        retry!(
            |fails, error| self.backoff(fails, error),
            async |fails| self.attempt(fails, path).await,
            when = Failure::is_transient,
            after_failure = |error, fails, delay| warn!(path, %error, fails, ?delay, "retrying"),
            sleep = self.sleep,
        )
        .inspect_err(|error| error!(path, %error, "giving up"))
    }

    /// The delay of the policy plus the delay that the server asks for, up to a cap.
    ///
    /// The sum keeps the jitter. The maximum of the two would lose it, and all clients would come
    /// back at the moment that the server named.
    pub(crate) fn backoff(&self, fails: u32, error: &Failure) -> Option<Duration> {
        let delay = (self.policy)(fails)?;
        Some(delay.saturating_add(error.retry_after().min(MAX_RETRY_AFTER)))
    }

    /// Makes one request, in a span of its own.
    pub(crate) async fn attempt(&self, fails: u32, path: &str) -> Result<String, Failure> {
        let span = info_span!("attempt", number = fails + 1, path);
        self.request(path).instrument(span).await
    }

    async fn request(&self, path: &str) -> Result<String, Failure> {
        let address = format!("{}{path}", self.address);
        let response = self.http.get(address).send().await?;
        if !response.status().is_success() {
            return Err(Failure::from_status(&response));
        }
        // Reading the body is part of the attempt, since the connection may break here as well.
        Ok(response.text().await?)
    }
}
