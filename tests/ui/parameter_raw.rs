//! A raw name, which is a field all the same.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(r#max_retries = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^^^^^^ E0277 this is not the name of an option or parameter
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
