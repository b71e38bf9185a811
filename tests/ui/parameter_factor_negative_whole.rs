//! A whole factor below zero.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), factor = -2)(fails)
    //                                                                ^^ E0277 `factor` must be a finite number, 0 or more
    //~ label: out of range, or not a number
    //~ rustc notes: 2
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), factor = 2)(fails)
}
