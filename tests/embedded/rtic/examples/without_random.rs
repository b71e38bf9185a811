//! What must not compile where there is no `std`.

#![no_std]

use aioretry::policy;
use core::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1)(fails)
}
