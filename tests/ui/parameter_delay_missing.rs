//! A number of retries alone.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5)(fails)
//  ^^^^^^^^^^^^^^^^^^^^^^^^ `delay` is missing: `policy!(delay = Duration::from_millis(100), …)`
    //= policy!(delay = Duration::from_millis(100), max_retries = 5)(fails)
}
