//! Closures with too few parameters, or too many, in each argument that is called.

use aioretry::{retry, retry_blocking};
use given::*;

pub async fn policy_none() -> Result<u32, Fault> {
    retry!(|| backoff(1), dial())
    //     ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|_fails| backoff(1), dial())
}

pub fn blocking_policy_none() -> Result<u32, Fault> {
    retry_blocking!(|| backoff(1), dial_blocking(), sleep = std::thread::sleep)
    //              ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry_blocking!(|_fails| backoff(1), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_three() -> Result<u32, Fault> {
    retry!(|fails, error, more| backoff(fails), dial())
    //                    ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|fails, _error| backoff(fails), dial())
}

pub fn blocking_policy_three() -> Result<u32, Fault> {
    retry_blocking!(|fails, error, more| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
    //                             ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry_blocking!(|fails, _error| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_moved_none() -> Result<u32, Fault> {
    retry!(move || backoff(1), dial())
    //     ^^^^ rustc: no rules expected keyword `move`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|_fails| backoff(1), dial())
}

pub fn blocking_policy_moved_none() -> Result<u32, Fault> {
    retry_blocking!(move || backoff(1), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^ rustc: no rules expected keyword `move`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry_blocking!(|_fails| backoff(1), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_moved_three() -> Result<u32, Fault> {
    retry!(move |fails, error, more| backoff(fails), dial())
    //                         ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|fails, _error| backoff(fails), dial())
}

pub fn blocking_policy_moved_three() -> Result<u32, Fault> {
    retry_blocking!(move |fails, error, more| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
    //                                  ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry_blocking!(|fails, _error| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_pattern() -> Result<u32, Fault> {
    retry!(|fails, Fault, more: u32| backoff(fails), dial())
    //                    ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|fails, _error| backoff(fails), dial())
}

pub fn blocking_policy_pattern() -> Result<u32, Fault> {
    retry_blocking!(|fails, Fault, more: u32| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
    //                             ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry_blocking!(|fails, _error| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_async_three() -> Result<u32, Fault> {
    retry!(async |fails, error, more| backoff(fails), dial())
    //                          ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|fails, _error| backoff(fails), dial())
}

pub async fn when_none() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = || true)
    //                             ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry!(backoff, dial(), when = |_error| true)
}

pub fn blocking_when_none() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = || true, sleep = std::thread::sleep)
    //                                               ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry_blocking!(backoff, dial_blocking(), when = |_error| true, sleep = std::thread::sleep)
}

pub async fn when_two() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = |error, fails| true)
    //                                     ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry!(backoff, dial(), when = |_error| true)
}

pub fn blocking_when_two() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = |error, fails| true, sleep = std::thread::sleep)
    //                                                       ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry_blocking!(backoff, dial_blocking(), when = |_error| true, sleep = std::thread::sleep)
}

pub async fn when_moved_none() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = move || true)
    //                             ^^^^ rustc: no rules expected keyword `move`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry!(backoff, dial(), when = |_error| true)
}

pub fn blocking_when_moved_none() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = move || true, sleep = std::thread::sleep)
    //                                               ^^^^ rustc: no rules expected keyword `move`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry_blocking!(backoff, dial_blocking(), when = |_error| true, sleep = std::thread::sleep)
}

pub async fn when_moved_two() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = move |error, fails| true)
    //                                          ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry!(backoff, dial(), when = |_error| true)
}

pub fn blocking_when_moved_two() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = move |error, fails| true, sleep = std::thread::sleep)
    //                                                            ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry_blocking!(backoff, dial_blocking(), when = |_error| true, sleep = std::thread::sleep)
}

pub async fn hook_none() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = || println!())
    //                                      ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails| println!())
}

pub fn blocking_hook_none() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = || println!(), sleep = std::thread::sleep)
    //                                                        ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |_error, _fails| println!(), sleep = std::thread::sleep)
}

pub async fn hook_one() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error| println!())
    //                                       ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails| println!())
}

pub fn blocking_hook_one() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = |error| println!(), sleep = std::thread::sleep)
    //                                                         ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |_error, _fails| println!(), sleep = std::thread::sleep)
}

pub async fn hook_four() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails, delay, more| println!())
    //                                                            ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails, _delay| println!())
}

pub fn blocking_hook_four() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails, delay, more| println!(), sleep = std::thread::sleep)
    //                                                                              ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |_error, _fails, _delay| println!(), sleep = std::thread::sleep)
}

pub async fn hook_moved_one() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = move |error| println!())
    //                                            ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails| println!())
}

pub fn blocking_hook_moved_one() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = move |error| println!(), sleep = std::thread::sleep)
    //                                                              ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |_error, _fails| println!(), sleep = std::thread::sleep)
}

pub async fn hook_moved_four() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = move |error, fails, delay, _| println!())
    //                                                                 ^ rustc: no rules expected reserved identifier `_`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails, _delay| println!())
}

pub fn blocking_hook_moved_four() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = move |error, fails, delay, _| println!(), sleep = std::thread::sleep)
    //                                                                                   ^ rustc: no rules expected reserved identifier `_`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |_error, _fails, _delay| println!(), sleep = std::thread::sleep)
}

pub async fn hook_async_none() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async || println!())
    //                                      ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails| println!())
}

pub async fn hook_async_one() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error| println!())
    //                                             ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails| println!())
}

pub async fn hook_async_four() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails, delay, more| println!())
    //                                                                  ^^^^ rustc: no rules expected `more`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails, _delay| println!())
}

pub async fn hook_awaited_one() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |fails| given::sleep_millis(fails).await)
    //                                             ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_error, _fails| println!())
}

pub async fn sleep_none() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = || given::sleep(SECOND))
    //                              ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_two() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = |delay, fails| given::sleep(delay))
    //                                      ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_moved_two() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = move |delay, fails| given::sleep(delay))
    //                                           ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_async_none() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async || given::sleep(SECOND).await)
    //                              ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_async_two() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async |delay, fails| given::sleep(delay).await)
    //                                            ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub fn blocking_sleep_none() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = || std::thread::sleep(SECOND))
    //                                                ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| std::thread::sleep(delay))
}

pub fn blocking_sleep_two() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = |delay, fails| std::thread::sleep(delay))
    //                                                        ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| std::thread::sleep(delay))
}

pub async fn operation_two() -> Result<u32, Fault> {
    retry!(backoff, async |fails, error| dial().await)
    //                            ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"an operation of at most one parameter, the number of failures: `|fails| …`"`
    //= retry!(backoff, async |_fails| dial().await)
}

pub async fn operation_moved_two() -> Result<u32, Fault> {
    retry!(backoff, async move |fails, error| dial().await)
    //                                 ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"an operation of at most one parameter, the number of failures: `|fails| …`"`
    //= retry!(backoff, async |_fails| dial().await)
}

pub async fn operation_plain_two() -> Result<u32, Fault> {
    retry!(backoff, |fails, error| dial())
    //                      ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"an operation of at most one parameter, the number of failures: `|fails| …`"`
    //= retry!(backoff, async |_fails| dial().await)
}

pub fn blocking_operation_two() -> Result<u32, Fault> {
    retry_blocking!(backoff, |fails, error| dial_blocking(), sleep = std::thread::sleep)
    //                               ^^^^^ rustc: no rules expected `error`
    //~ rustc note: while trying to match `"an operation of at most one parameter, the number of failures: `|fails| …`"`
    //= retry_blocking!(backoff, |_fails| dial_blocking(), sleep = std::thread::sleep)
}
