//! What the cases take as given: a network that fails, and stand-ins for what a runtime offers.

use std::sync::LazyLock;
use std::time::Duration;

pub struct Fault;

impl Fault {
    pub fn is_transient(&self) -> bool {
        true
    }
}

pub const SECOND: Duration = Duration::from_secs(1);

/// A policy.
pub fn backoff(fails: u32) -> (bool, Duration) {
    (fails > 3, Duration::from_secs(1))
}

/// A policy that can be called, but not moved or copied.
pub static BACKOFF: LazyLock<Box<dyn Fn(u32) -> (bool, Duration) + Send + Sync>> =
    LazyLock::new(|| Box::new(backoff));

pub async fn dial() -> Result<u32, Fault> {
    Err(Fault)
}

pub async fn send(_message: String) -> Result<(), Fault> {
    Err(Fault)
}

pub fn dial_blocking() -> Result<u32, Fault> {
    Err(Fault)
}

pub fn log(_error: &Fault, _fails: u32) {}

pub fn count(_error: &Fault, fails: u32) -> u32 {
    fails
}

pub async fn report(_error: &Fault, _fails: u32) {}

/// As of `tokio::time`.
pub async fn sleep(_delay: Duration) {}

pub async fn sleep_millis(_delay: u64) {}

/// Runs a future that is never pending for long.
pub fn complete<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}

/// As embassy's duration, but for its name, which would lengthen `Duration` in all other messages.
#[derive(Default, PartialEq)]
pub struct Micros(u64);

impl Micros {
    pub fn from_millis(millis: u64) -> Self {
        Self(millis * 1000)
    }
}

impl TryFrom<Duration> for Micros {
    type Error = std::num::TryFromIntError;

    fn try_from(delay: Duration) -> Result<Self, Self::Error> {
        delay.as_micros().try_into().map(Self)
    }
}

/// As of embassy.
pub struct Timer;

impl Timer {
    pub async fn after(_delay: Micros) {}
}

/// As of fugit: it has no `Default`.
#[derive(PartialEq)]
pub struct Millis(pub u32);

pub async fn sleep_ticks(_delay: Millis) {}
