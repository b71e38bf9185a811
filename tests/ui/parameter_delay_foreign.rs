//! A delay of another crate's durations.

use aioretry::policy;
#[allow(unused_imports)]
use given::Micros;
use std::time::Duration;

pub fn backoff(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Micros::from_millis(100))(fails)
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //~ rustc label: expected `Duration`, found `Micros`
    //= policy!(max_retries = 5, delay = Duration::from_millis(100))(fails)
}
