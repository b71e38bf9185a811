//! The caller, whose calls `check.py` writes.

use std::time::Duration;

use aioretry::{policy, retry, retry_blocking};

pub struct Session;

pub struct Failure;

impl Failure {
    pub fn is_transient(&self) -> bool {
        true
    }

    pub fn retry_after(&self) -> Duration {
        Duration::from_secs(1)
    }
}

pub struct Client {
    policy: fn(u32) -> Option<Duration>,
    failures: u32,
}

impl Client {
    async fn dial(&mut self) -> Result<Session, Failure> {
        Err(Failure)
    }

    fn dial_blocking(&mut self) -> Result<Session, Failure> {
        Err(Failure)
    }

    async fn report(&mut self, _: &Failure, fails: u32) {
        self.failures = fails;
    }

    pub async fn connect(&mut self) -> Result<Session, Failure> {
        CALL
    }
}

async fn sleep(_: Duration) {}
