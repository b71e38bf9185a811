//! Other names for `max_delay`.

use aioretry::policy;
use std::time::Duration;

pub fn cap(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), cap = Duration::from_secs(1))(fails)
    //                                                       ^^^ rustc: no rules expected `cap`
    //~ note: while trying to match `"`max_delay = Duration::from_secs(10)`"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), max_delay = Duration::from_secs(1))(fails)
}

pub fn max_backoff(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), max_backoff = Duration::from_secs(1))(fails)
    //                                                       ^^^^^^^^^^^ rustc: no rules expected `max_backoff`
    //~ note: while trying to match `"`max_delay = Duration::from_secs(10)`"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), max_delay = Duration::from_secs(1))(fails)
}

pub fn max_interval(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), max_interval = Duration::from_secs(1))(fails)
    //                                                       ^^^^^^^^^^^^ rustc: no rules expected `max_interval`
    //~ note: while trying to match `"`max_delay = Duration::from_secs(10)`"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), max_delay = Duration::from_secs(1))(fails)
}
