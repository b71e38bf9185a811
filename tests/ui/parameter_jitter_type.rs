//! A jitter that is no number.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = true)(fails)
    //                                                                ^^^^ E0277 `jitter` must be a number from 0 to 1
    //~ label: out of range, or not a number
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0606 rustc: casting `bool` as `f64` is invalid
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1)(fails)
}
