//! More jitter than there is delay.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1.5)(fails)
    //                                                                ^^^ E0277 `jitter` must be a number from 0 to 1
    //~ label: out of range, or not a number
    //~ rustc notes: 2
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 0.5)(fails)
}
