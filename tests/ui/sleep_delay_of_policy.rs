//! A ready-made policy, and a sleep that takes another crate's durations.

use aioretry::{policy, retry};
use given::*;
use std::time::Duration;

const BACKOFF: fn(u32) -> Option<Duration> =
    policy!(max_retries = 5, delay = Duration::from_secs(1));

pub async fn connect() -> Result<u32, Fault> {
    retry!(BACKOFF, dial(), sleep = Timer::after)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //~ rustc label: expected `Micros`, found `Duration`
    //= retry!(|fails| Micros::try_from(BACKOFF(fails)?).ok(), dial(), sleep = Timer::after)
}
