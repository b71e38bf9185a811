//! A name alone.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^^^^ rustc: no rules expected `max_retries`
    //~ note: while trying to match `"a value for this name: `name = value`"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
