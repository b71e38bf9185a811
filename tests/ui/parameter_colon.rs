//! A colon for `=`.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries: 5, delay = Duration::from_secs(1))(fails)
    //                 ^ rustc: no rules expected `:`
    //~ note: while trying to match `"`=` between a name and its value"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
