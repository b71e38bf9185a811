//! A jitter that is no number.

use aioretry::policy;
use std::time::Duration;

pub fn delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = true)(fails)
    //                                                       ^^^^^^ rustc: no rules expected `jitter`
    //~ rustc note: while trying to match `"`jitter = 1`, or another number from 0 to 1"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1)(fails)
}
