//! A name misspelled.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retry = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^^ E0609 rustc: no field `max_retry` on type `aioretry::__private::Parameters`
    //~ rustc help: a field with a similar name exists `max_retries`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
