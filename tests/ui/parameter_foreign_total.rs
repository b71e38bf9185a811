//! Limits of the total time: that is a policy around this one.

use aioretry::policy;
use std::time::Duration;

pub fn deadline(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), deadline = Duration::from_secs(1))(fails)
    //                                                       ^^^^^^^^ rustc: no rules expected `deadline`
    //~ note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= use std::time::Instant;
    //= let deadline = Instant::now() + Duration::from_secs(1);
    //= let policy = policy!(max_retries = 5, delay = Duration::from_secs(1));
    //= (|n| policy(n).filter(|&d| d < deadline - Instant::now()))(fails)
}

pub fn max_elapsed(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), max_elapsed = Duration::from_secs(1))(fails)
    //                                                       ^^^^^^^^^^^ rustc: no rules expected `max_elapsed`
    //~ note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= use std::time::Instant;
    //= let deadline = Instant::now() + Duration::from_secs(1);
    //= let policy = policy!(max_retries = 5, delay = Duration::from_secs(1));
    //= (|n| policy(n).filter(|&d| d < deadline - Instant::now()))(fails)
}

pub fn max_elapsed_time(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), max_elapsed_time = Duration::from_secs(1))(fails)
    //                                                       ^^^^^^^^^^^^^^^^ rustc: no rules expected `max_elapsed_time`
    //~ note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= use std::time::Instant;
    //= let deadline = Instant::now() + Duration::from_secs(1);
    //= let policy = policy!(max_retries = 5, delay = Duration::from_secs(1));
    //= (|n| policy(n).filter(|&d| d < deadline - Instant::now()))(fails)
}

pub fn timeout(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), timeout = Duration::from_secs(1))(fails)
    //                                                       ^^^^^^^ rustc: no rules expected `timeout`
    //~ note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= use std::time::Instant;
    //= let deadline = Instant::now() + Duration::from_secs(1);
    //= let policy = policy!(max_retries = 5, delay = Duration::from_secs(1));
    //= (|n| policy(n).filter(|&d| d < deadline - Instant::now()))(fails)
}

pub fn total_delay(fails: u32) -> Option<Duration> {
    policy!(max_retries = 5, delay = Duration::from_secs(1), total_delay = Duration::from_secs(1))(fails)
    //                                                       ^^^^^^^^^^^ rustc: no rules expected `total_delay`
    //~ note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= use std::time::Instant;
    //= let deadline = Instant::now() + Duration::from_secs(1);
    //= let policy = policy!(max_retries = 5, delay = Duration::from_secs(1));
    //= (|n| policy(n).filter(|&d| d < deadline - Instant::now()))(fails)
}
