//! A raw name, which is a field all the same.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(r#max_retries = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^^^^^^ E0277 this is not a parameter of `policy!`
    //~ label: write `max_retries`, `delay`, `factor`, `step`, `max_delay`, `jitter` or `random`, without `r#`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
