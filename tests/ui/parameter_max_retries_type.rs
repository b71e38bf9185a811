//! A number of retries that is none.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = "5", delay = Duration::from_secs(1))(fails)
    //                    ^^^ E0308 rustc: mismatched types
    //~ rustc label: expected `u32`, found `&str`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
