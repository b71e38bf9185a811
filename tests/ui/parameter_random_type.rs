//! A random number of another type.
//? applied: delay(1).is_some_and(|delay| delay <= Duration::from_secs(1))

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1, random = 5_u32)(fails)
    //                                                                            ^^^^^ E0308 rustc: mismatched types
    //~ rustc label: expected `u64`, found `u32`
    //~ rustc help: change the type of the numeric literal from `u32` to `u64` `u64`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1, random = 5_u64)(fails)
}
