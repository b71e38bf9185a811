//! A factor converted to a type that nothing tells: any number will do as it is.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32, factor: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), factor = factor.into())(fails)
    //                                                                       ^^^^ E0283 rustc: type annotations needed
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), factor = factor)(fails)
}
