//! A factor above every finite number: the compiler says so.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), factor = 1e309)(fails)
    //                                                                ^^^^^ overflowing_literals rustc: literal out of range for `f64`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), factor = 1e308)(fails)
}
