//! A comma left out.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5 delay = Duration::from_secs(1))(fails)
    //                      ^^^^^ rustc: no rules expected `delay`
    //~ note: while trying to match `,`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
