//! The least number above 1.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1.0000000000000002)(fails)
    //                                                                ^^^^^^^^^^^^^^^^^^ E0277 `jitter` must be a number from 0 to 1
    //~ label: out of range, or not a number
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1.0000000000000001)(fails)
}
