//! Chance, and nothing for it to take away.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), random = 5)(fails)
    //                                                                ^ E0277 `random` without `jitter` does nothing
    //~ label: remove `random`, or add `jitter = 1`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1, random = 5)(fails)
}
