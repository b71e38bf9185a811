// The forms that clippy advises against. Each is accepted, and so is what clippy advises, below it.

use aioretry::{policy, retry};
use std::time::Duration;

pub struct Refused;

impl Refused {
    fn is_transient(&self) -> bool {
        true
    }
}

const BACKOFF: fn(u32) -> Option<Duration> = policy!(max_retries = 2, delay = Duration::ZERO);

fn note(_: &Refused, _: u32) {}

async fn sleep(_: Duration) {}

async fn read() -> Result<(), Refused> {
    Ok(())
}

pub async fn a_policy() -> Result<(), Refused> {
    #[expect(clippy::redundant_closure)]
    retry!(|fails| BACKOFF(fails), read())?;
    retry!(BACKOFF, read())
}

pub async fn a_predicate() -> Result<(), Refused> {
    #[expect(clippy::redundant_closure_for_method_calls)]
    retry!(BACKOFF, read(), when = |error| error.is_transient())?;
    retry!(BACKOFF, read(), when = Refused::is_transient)
}

pub async fn a_hook() -> Result<(), Refused> {
    #[expect(clippy::redundant_closure)]
    retry!(
        BACKOFF,
        read(),
        after_failure = |error, fails| note(error, fails)
    )?;
    retry!(BACKOFF, read(), after_failure = note)
}

pub async fn a_sleep() -> Result<(), Refused> {
    #[expect(clippy::redundant_closure)]
    retry!(BACKOFF, read(), sleep = |delay| sleep(delay))?;
    retry!(BACKOFF, read(), sleep = sleep)
}
