//! Jitter without the standard library, and nothing else to draw from.

#![no_std]

use aioretry::policy;
use core::time::Duration;

pub fn delay(fails: u32, random: u64) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1)(fails)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0433 rustc: cannot find `std` in the list of imported crates
    //~ rustc label: could not find `std` in the list of imported crates
    //~ note: this error originates in the macro `$crate::__random_is_missing_without_std`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1, random = random)(fails)
}
