//! A name that there is none of.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), on_retry = 1)(fails)
    //                                                       ^^^^^^^^ E0609 rustc: no field `on_retry` on type `aioretry::__private::Parameters`
    //~ rustc note: available fields are: `max_retries`, `delay`, `factor`, `max_delay`, `jitter` ... and 2 others
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
