//! A whole factor that its type cannot hold, negative when it wraps: the compiler says so.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), factor = 3_000_000_000)(fails)
    //                                                                ^^^^^^^^^^^^^ overflowing_literals rustc: literal out of range for `i32`
    //~ rustc help: consider using the type `u32` instead
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), factor = 3_000_000_000_u32)(fails)
}
