//! A name twice.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1, random = 1, random = 2)(fails)
    //                                                                               ^^^^^^ E0062 rustc: field `random` specified more than once
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1, random = 1)(fails)
}
