//! A delay alone: there is no silent default.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(delay = Duration::from_secs(1))(fails)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `max_retries` is missing: `policy!(max_retries = 5, delay = …)`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
