// Every documented form of a call on which clippy is silent, under its default groups, `pedantic`
// and `nursery`, denied and forbidden. Its advice would not compile for most of them.

use aioretry::{policy, retry, retry_blocking};
use std::time::Duration;

pub struct Refused;

impl Refused {
    fn is_transient(&self, _: u32) -> bool {
        true
    }

    fn note(&self, _: u32, _: &Duration) {}
}

pub struct Client {
    policy: fn(u32) -> Option<Duration>,
    failures: u32,
}

const BACKOFF: fn(u32) -> Option<Duration> = policy!(max_retries = 2, delay = Duration::ZERO);

async fn sleep(_: Duration) {}

fn sleep_now(_: Duration) {}

fn read() -> Result<(), Refused> {
    Ok(())
}

fn read_again(_: u32) -> Result<(), Refused> {
    Ok(())
}

fn decide(fails: u32, _: &Refused) -> Option<Duration> {
    (fails < 3).then_some(Duration::ZERO)
}

fn decide_for<T>(fails: u32, _: &Refused) -> Option<Duration> {
    (fails < 3 && std::mem::size_of::<T>() > 0).then_some(Duration::ZERO)
}

fn note(_: &Refused, _: u32, _: &Duration) {}

pub fn blocking() -> Result<(), Refused> {
    retry_blocking!(BACKOFF, read(), sleep = sleep_now)?;
    retry_blocking!(BACKOFF, || read(), sleep = sleep_now)?;
    retry_blocking!(BACKOFF, |fails| read_again(fails), sleep = sleep_now)?;
    retry_blocking!(
        |fails, error| decide(fails, error),
        || read(),
        sleep = sleep_now
    )?;
    retry_blocking!(
        BACKOFF,
        || read(),
        after_failure = |error, fails, delay| note(error, fails, delay),
        sleep = sleep_now,
    )
}

impl Client {
    async fn dial(&mut self) -> Result<(), Refused> {
        self.failures += 1;
        sleep(Duration::ZERO).await;
        Ok(())
    }

    async fn report(&mut self, _: &Refused, fails: u32) {
        self.failures = fails;
        sleep(Duration::ZERO).await;
    }

    pub async fn connect(&mut self) -> Result<(), Refused> {
        retry!(self.policy, self.dial())?;
        retry!(BACKOFF, async { self.dial().await })?;
        retry!(|fails, error| decide(fails, error), self.dial())?;
        retry!(|fails, error| decide_for::<u8>(fails, error), self.dial())?;
        retry!(
            |fails, error| error.is_transient(fails).then_some(Duration::ZERO),
            async || -> Result<(), Refused> { self.dial().await },
            when = |error| error.is_transient(1),
            after_failure = |error, fails, delay| note(error, fails, delay),
        )?;
        retry!(
            self.policy,
            async |_| self.dial().await,
            after_failure = |error, fails, delay| error.note(fails, delay),
            sleep = sleep,
        )?;
        retry!(
            self.policy,
            self.dial(),
            after_failure = async |error, fails| self.report(error, fails).await,
            sleep = async |delay| sleep(delay).await,
        )
    }
}
