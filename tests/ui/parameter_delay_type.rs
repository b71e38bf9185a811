//! A delay that is no `Duration`.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = 1)(fails)
    //                               ^ E0308 rustc: mismatched types
    //~ rustc label: expected `Duration`, found integer
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
