//! Other names for `factor`.

use aioretry::policy;
use std::time::Duration;

pub fn exponent(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), exponent = 2)(fails)
    //                                                       ^^^^^^^^ rustc: no rules expected `exponent`
    //~ note: while trying to match `"`factor = 2`"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), factor = 2)(fails)
}

pub fn multiplier(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), multiplier = 2)(fails)
    //                                                       ^^^^^^^^^^ rustc: no rules expected `multiplier`
    //~ note: while trying to match `"`factor = 2`"`
    //= policy!(max_retries = 5, delay = Duration::from_secs(1), factor = 2)(fails)
}
