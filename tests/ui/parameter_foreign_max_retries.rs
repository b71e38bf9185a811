//! Other names for `max_retries`.

use aioretry::policy;
use std::time::Duration;

pub fn attempts(fails: u32) -> Option<Duration> {
    policy!(attempts = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^ rustc: no rules expected `attempts`
    //~ note: while trying to match `"`max_retries = 4` for 5 attempts: one retry less than attempts"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn max_attempts(fails: u32) -> Option<Duration> {
    policy!(max_attempts = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^^^^^ rustc: no rules expected `max_attempts`
    //~ note: while trying to match `"`max_retries = 4` for 5 attempts: one retry less than attempts"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn max_times(fails: u32) -> Option<Duration> {
    policy!(max_times = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^^ rustc: no rules expected `max_times`
    //~ note: while trying to match `"`max_retries = 5`: the name of that parameter here"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}

pub fn max_tries(fails: u32) -> Option<Duration> {
    policy!(max_tries = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^^^ rustc: no rules expected `max_tries`
    //~ note: while trying to match `"`max_retries = 4` for 5 attempts: one retry less than attempts"`
    //= policy!(max_retries = 4, delay = Duration::from_secs(1))(fails)
}

pub fn retries(fails: u32) -> Option<Duration> {
    policy!(retries = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^^^ rustc: no rules expected `retries`
    //~ note: while trying to match `"`max_retries = 5`: the name of that parameter here"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}

pub fn times(fails: u32) -> Option<Duration> {
    policy!(times = 5, delay = Duration::from_secs(1))(fails)
    //      ^^^^^ rustc: no rules expected `times`
    //~ note: while trying to match `"`max_retries = 5`: the name of that parameter here"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1))(fails)
}
