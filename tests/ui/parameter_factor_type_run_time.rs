//! A factor known at run time that is no number.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32, factor: Option<u32>) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), factor = factor)(fails)
    //                                                                ^^^^^^ E0277 `factor` must be a finite number, 0 or more
    //~ label: out of range, or not a number
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), factor = factor.unwrap_or(1))(fails)
}
