//! Parameters of `policy!` by the names that other libraries give them.

use aioretry::{policy, retry};
use given::*;
use std::time::{Duration, Instant};

const DELAY: Duration = Duration::from_secs(1);
const POLICY: fn(u32) -> Option<Duration> = policy!(max_retries = 5, delay = DELAY);

pub fn attempts() {
    let _ = policy!(attempts = 5, delay = DELAY)(1);
    //              ^^^^^^^^ rustc: no rules expected `attempts`
    //~ rustc note: while trying to match `"`max_retries = 4` for 5 attempts: one retry less than attempts"`
    //= let _ = policy!(max_retries = 4, delay = DELAY)(1);
    let _ = policy!(max_attempts = 5, delay = DELAY)(1);
    //              ^^^^^^^^^^^^ rustc: no rules expected `max_attempts`
    //~ rustc note: while trying to match `"`max_retries = 4` for 5 attempts: one retry less than attempts"`
    //= let _ = policy!(max_retries = 4, delay = DELAY)(1);
    let _ = policy!(max_tries = 5, delay = DELAY)(1);
    //              ^^^^^^^^^ rustc: no rules expected `max_tries`
    //~ rustc note: while trying to match `"`max_retries = 4` for 5 attempts: one retry less than attempts"`
    //= let _ = policy!(max_retries = 4, delay = DELAY)(1);
}

pub fn retries() {
    let _ = policy!(max_times = 5, delay = DELAY)(1);
    //              ^^^^^^^^^ rustc: no rules expected `max_times`
    //~ rustc note: while trying to match `"`max_retries = 5`: the name of that parameter here"`
    //= let _ = policy!(max_retries = 5, delay = DELAY)(1);
    let _ = policy!(retries = 5, delay = DELAY)(1);
    //              ^^^^^^^ rustc: no rules expected `retries`
    //~ rustc note: while trying to match `"`max_retries = 5`: the name of that parameter here"`
    //= let _ = policy!(max_retries = 5, delay = DELAY)(1);
    let _ = policy!(times = 5, delay = DELAY)(1);
    //              ^^^^^ rustc: no rules expected `times`
    //~ rustc note: while trying to match `"`max_retries = 5`: the name of that parameter here"`
    //= let _ = policy!(max_retries = 5, delay = DELAY)(1);
}

pub fn delay() {
    let _ = policy!(max_retries = 5, base = DELAY)(1);
    //                               ^^^^ rustc: no rules expected `base`
    //~ rustc note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= let _ = policy!(max_retries = 5, delay = Duration::from_millis(100))(1);
    let _ = policy!(max_retries = 5, base_delay = DELAY)(1);
    //                               ^^^^^^^^^^ rustc: no rules expected `base_delay`
    //~ rustc note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= let _ = policy!(max_retries = 5, delay = Duration::from_millis(100))(1);
    let _ = policy!(max_retries = 5, initial_delay = DELAY)(1);
    //                               ^^^^^^^^^^^^^ rustc: no rules expected `initial_delay`
    //~ rustc note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= let _ = policy!(max_retries = 5, delay = Duration::from_millis(100))(1);
    let _ = policy!(max_retries = 5, initial_interval = DELAY)(1);
    //                               ^^^^^^^^^^^^^^^^ rustc: no rules expected `initial_interval`
    //~ rustc note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= let _ = policy!(max_retries = 5, delay = Duration::from_millis(100))(1);
    let _ = policy!(max_retries = 5, interval = DELAY)(1);
    //                               ^^^^^^^^ rustc: no rules expected `interval`
    //~ rustc note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= let _ = policy!(max_retries = 5, delay = Duration::from_millis(100))(1);
    let _ = policy!(max_retries = 5, min_delay = DELAY)(1);
    //                               ^^^^^^^^^ rustc: no rules expected `min_delay`
    //~ rustc note: while trying to match `"`delay = Duration::from_millis(100)`: the first delay"`
    //= let _ = policy!(max_retries = 5, delay = Duration::from_millis(100))(1);
}

pub fn factor() {
    let _ = policy!(max_retries = 5, delay = DELAY, multiplier = 2)(1);
    //                                              ^^^^^^^^^^ rustc: no rules expected `multiplier`
    //~ rustc note: while trying to match `"`factor = 2`"`
    //= let _ = policy!(max_retries = 5, delay = DELAY, factor = 2)(1);
}

pub fn max_delay() {
    let _ = policy!(max_retries = 5, delay = DELAY, cap = DELAY)(1);
    //                                              ^^^ rustc: no rules expected `cap`
    //~ rustc note: while trying to match `"`max_delay = Duration::from_secs(10)`"`
    //= let _ = policy!(max_retries = 5, delay = DELAY, max_delay = Duration::from_secs(10))(1);
    let _ = policy!(max_retries = 5, delay = DELAY, max_backoff = DELAY)(1);
    //                                              ^^^^^^^^^^^ rustc: no rules expected `max_backoff`
    //~ rustc note: while trying to match `"`max_delay = Duration::from_secs(10)`"`
    //= let _ = policy!(max_retries = 5, delay = DELAY, max_delay = Duration::from_secs(10))(1);
    let _ = policy!(max_retries = 5, delay = DELAY, max_interval = DELAY)(1);
    //                                              ^^^^^^^^^^^^ rustc: no rules expected `max_interval`
    //~ rustc note: while trying to match `"`max_delay = Duration::from_secs(10)`"`
    //= let _ = policy!(max_retries = 5, delay = DELAY, max_delay = Duration::from_secs(10))(1);
}

pub async fn time_limit(deadline: Instant) {
    let _ = retry!(policy!(max_retries = 5, delay = DELAY, deadline = deadline), dial());
    //                                                     ^^^^^^^^ rustc: no rules expected `deadline`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(policy!(max_retries = 5, delay = DELAY, max_elapsed_time = deadline), dial());
    //                                                     ^^^^^^^^^^^^^^^^ rustc: no rules expected `max_elapsed_time`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(policy!(max_retries = 5, delay = DELAY, max_time = deadline), dial());
    //                                                     ^^^^^^^^ rustc: no rules expected `max_time`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(policy!(max_retries = 5, delay = DELAY, timeout = deadline), dial());
    //                                                     ^^^^^^^ rustc: no rules expected `timeout`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(policy!(max_retries = 5, delay = DELAY, total_delay = deadline), dial());
    //                                                     ^^^^^^^^^^^ rustc: no rules expected `total_delay`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
}
