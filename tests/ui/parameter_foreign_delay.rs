//! Other names for `delay`.

use aioretry::policy;
use std::time::Duration;

pub fn base(fails: u32) -> Option<Duration> {
    policy!(max_retries = 4, base = Duration::from_secs(1))(fails)
    //                       ^^^^ rustc: no rules expected `base`
    //~ note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn base_delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 4, base_delay = Duration::from_secs(1))(fails)
    //                       ^^^^^^^^^^ rustc: no rules expected `base_delay`
    //~ note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn initial_delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 4, initial_delay = Duration::from_secs(1))(fails)
    //                       ^^^^^^^^^^^^^ rustc: no rules expected `initial_delay`
    //~ note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn initial_interval(fails: u32) -> Option<Duration> {
    policy!(max_retries = 4, initial_interval = Duration::from_secs(1))(fails)
    //                       ^^^^^^^^^^^^^^^^ rustc: no rules expected `initial_interval`
    //~ note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn interval(fails: u32) -> Option<Duration> {
    policy!(max_retries = 4, interval = Duration::from_secs(1))(fails)
    //                       ^^^^^^^^ rustc: no rules expected `interval`
    //~ note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn min_delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 4, min_delay = Duration::from_secs(1))(fails)
    //                       ^^^^^^^^^ rustc: no rules expected `min_delay`
    //~ note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}
