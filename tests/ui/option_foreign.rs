//! Options by the names that other libraries give them.

use aioretry::{policy, retry};
use given::*;
use std::time::{Duration, Instant};

const DELAY: Duration = Duration::from_secs(1);
const POLICY: fn(u32) -> Option<Duration> = policy!(max_retries = 5, delay = DELAY);

pub async fn when() {
    let _ = retry!(backoff, dial(), condition = Fault::is_transient);
    //                              ^^^^^^^^^ rustc: no rules expected `condition`
    //~ rustc note: while trying to match `"`when = |error| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), when = |error| error.is_transient());
    let _ = retry!(backoff, dial(), if = |error| error.is_transient());
    //                              ^^ rustc: no rules expected keyword `if`
    //~ rustc note: while trying to match `"`when = |error| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), when = |error| error.is_transient());
    let _ = retry!(backoff, dial(), predicate = Fault::is_transient);
    //                              ^^^^^^^^^ rustc: no rules expected `predicate`
    //~ rustc note: while trying to match `"`when = |error| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), when = |error| error.is_transient());
    let _ = retry!(backoff, dial(), retry_if = Fault::is_transient);
    //                              ^^^^^^^^ rustc: no rules expected `retry_if`
    //~ rustc note: while trying to match `"`when = |error| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), when = |error| error.is_transient());
    let _ = retry!(backoff, dial(), retry_on = Fault::is_transient);
    //                              ^^^^^^^^ rustc: no rules expected `retry_on`
    //~ rustc note: while trying to match `"`when = |error| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), when = |error| error.is_transient());
}

pub async fn after_failure() {
    let _ = retry!(backoff, dial(), before_retry = given::log);
    //                              ^^^^^^^^^^^^ rustc: no rules expected `before_retry`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), after_failure = |error, fails, _delay| log(error, fails));
    let _ = retry!(backoff, dial(), before_sleep = given::log);
    //                              ^^^^^^^^^^^^ rustc: no rules expected `before_sleep`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), after_failure = |error, fails, _delay| log(error, fails));
    let _ = retry!(backoff, dial(), notify = given::log);
    //                              ^^^^^^ rustc: no rules expected `notify`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), after_failure = |error, fails, _delay| log(error, fails));
    let _ = retry!(backoff, dial(), on_backoff = given::log);
    //                              ^^^^^^^^^^ rustc: no rules expected `on_backoff`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), after_failure = |error, fails, _delay| log(error, fails));
    let _ = retry!(backoff, dial(), on_error = given::log);
    //                              ^^^^^^^^ rustc: no rules expected `on_error`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), after_failure = |error, fails, _delay| log(error, fails));
    let _ = retry!(backoff, dial(), on_failure = given::log);
    //                              ^^^^^^^^^^ rustc: no rules expected `on_failure`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), after_failure = |error, fails, _delay| log(error, fails));
    let _ = retry!(backoff, dial(), on_retry = given::log);
    //                              ^^^^^^^^ rustc: no rules expected `on_retry`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), after_failure = |error, fails, _delay| log(error, fails));
}

pub async fn sleeps() {
    let _ = retry!(backoff, dial(), sleeper = given::sleep);
    //                              ^^^^^^^ rustc: no rules expected `sleeper`
    //~ rustc note: while trying to match `"`sleep = |delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), sleep = |delay| given::sleep(delay));
    let _ = retry!(backoff, dial(), timer = given::sleep);
    //                              ^^^^^ rustc: no rules expected `timer`
    //~ rustc note: while trying to match `"`sleep = |delay| …`: the name of that option here"`
    //= let _ = retry!(backoff, dial(), sleep = |delay| given::sleep(delay));
}

pub async fn of_the_policy() {
    let _ = retry!(backoff, dial(), attempts = 5);
    //                              ^^^^^^^^ rustc: no rules expected `attempts`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), backoff = 2);
    //                              ^^^^^^^ rustc: no rules expected `backoff`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), delay = DELAY);
    //                              ^^^^^ rustc: no rules expected `delay`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), factor = 2);
    //                              ^^^^^^ rustc: no rules expected `factor`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), initial_delay = DELAY);
    //                              ^^^^^^^^^^^^^ rustc: no rules expected `initial_delay`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), jitter = 1);
    //                              ^^^^^^ rustc: no rules expected `jitter`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), max_attempts = 5);
    //                              ^^^^^^^^^^^^ rustc: no rules expected `max_attempts`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), max_delay = DELAY);
    //                              ^^^^^^^^^ rustc: no rules expected `max_delay`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), max_retries = 5);
    //                              ^^^^^^^^^^^ rustc: no rules expected `max_retries`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), max_times = 5);
    //                              ^^^^^^^^^ rustc: no rules expected `max_times`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), max_tries = 5);
    //                              ^^^^^^^^^ rustc: no rules expected `max_tries`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), min_delay = DELAY);
    //                              ^^^^^^^^^ rustc: no rules expected `min_delay`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), retries = 5);
    //                              ^^^^^^^ rustc: no rules expected `retries`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
    let _ = retry!(backoff, dial(), times = 5);
    //                              ^^^^^ rustc: no rules expected `times`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= let _ = retry!(policy!(max_retries = 5, delay = DELAY), dial());
}

pub async fn time_limit(deadline: Instant) {
    let _ = retry!(POLICY, dial(), deadline = deadline);
    //                             ^^^^^^^^ rustc: no rules expected `deadline`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(POLICY, dial(), max_elapsed_time = deadline);
    //                             ^^^^^^^^^^^^^^^^ rustc: no rules expected `max_elapsed_time`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(POLICY, dial(), max_time = deadline);
    //                             ^^^^^^^^ rustc: no rules expected `max_time`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(POLICY, dial(), timeout = deadline);
    //                             ^^^^^^^ rustc: no rules expected `timeout`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
    let _ = retry!(POLICY, dial(), total_delay = deadline);
    //                             ^^^^^^^^^^^ rustc: no rules expected `total_delay`
    //~ rustc note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= let _ = retry!(|n| POLICY(n).filter(|&d| d < deadline - Instant::now()), dial());
}
