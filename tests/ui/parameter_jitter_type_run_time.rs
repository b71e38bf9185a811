//! A jitter known at run time that is no number.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32, jitter: bool) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = jitter)(fails)
    //                                                                ^^^^^^ E0277 `jitter` must be a number from 0 to 1
    //~ label: out of range, or not a number
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = u8::from(jitter))(fails)
}
