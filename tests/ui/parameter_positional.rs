//! Values without their names.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(5, Duration::from_secs(1))(fails)
    //      ^ rustc: no rules expected `5`
    //~ note: while trying to match `"a parameter of the policy: `name = value`"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
