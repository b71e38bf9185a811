//! Arguments in another order, or without their names.

use aioretry::{policy, retry, retry_blocking};
use given::*;
use std::time::Duration;

pub async fn policy_macro_second() -> Result<u32, Fault> {
    retry!(dial(), policy!(max_retries = 3, delay = Duration::ZERO))
    //             ^^^^^^ rustc: no rules expected `policy`
    //~ rustc note: while trying to match `"an operation, since the policy comes first: `(policy, operation, …)`"`
    //= retry!(policy!(max_retries = 3, delay = Duration::ZERO), dial())
}

pub async fn policy_macro_second_of_block() -> Result<u32, Fault> {
    retry!(async { dial().await }, policy!(max_retries = 3, delay = Duration::ZERO))
    //     ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(policy!(max_retries = 3, delay = Duration::ZERO), async { dial().await })
}

pub fn blocking_policy_macro_second() -> Result<u32, Fault> {
    retry_blocking!(dial_blocking(), policy!(max_retries = 3, delay = Duration::ZERO), sleep = std::thread::sleep)
    //                               ^^^^^^ rustc: no rules expected `policy`
    //~ rustc note: while trying to match `"an operation, since the policy comes first: `(policy, operation, …)`"`
    //= retry_blocking!(policy!(max_retries = 3, delay = Duration::ZERO), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn block_first() -> Result<u32, Fault> {
    retry!(async { dial().await }, backoff)
    //     ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(backoff, async { dial().await })
}

pub async fn moved_block_first() -> Result<u32, Fault> {
    retry!(async move { dial().await }, backoff)
    //     ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(backoff, async move { dial().await })
}

pub async fn async_closure_first() -> Result<u32, Fault> {
    retry!(async || dial().await, backoff)
    //     ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(backoff, async || dial().await)
}

pub async fn moved_async_closure_first() -> Result<u32, Fault> {
    retry!(async move || dial().await, backoff)
    //     ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(backoff, async move || dial().await)
}

pub async fn hook_without_name() -> Result<u32, Fault> {
    retry!(backoff, dial(), |error, fails| log(error, fails))
    //                      ^ rustc: no rules expected `|`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), after_failure = |error, fails| log(error, fails))
}

pub fn blocking_hook_without_name() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), |error, fails| log(error, fails), sleep = std::thread::sleep)
    //                                        ^ rustc: no rules expected `|`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| log(error, fails), sleep = std::thread::sleep)
}

pub async fn moved_hook_without_name() -> Result<u32, Fault> {
    retry!(backoff, dial(), move |error, fails| log(error, fails))
    //                      ^^^^ rustc: no rules expected keyword `move`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), after_failure = move |error, fails| log(error, fails))
}

pub fn blocking_moved_hook_without_name() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), move |error, fails| log(error, fails), sleep = std::thread::sleep)
    //                                        ^^^^ rustc: no rules expected keyword `move`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = move |error, fails| log(error, fails), sleep = std::thread::sleep)
}

pub async fn async_hook_without_name() -> Result<u32, Fault> {
    retry!(backoff, dial(), async |error, fails| report(error, fails).await)
    //                      ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn path_without_name() -> Result<u32, Fault> {
    retry!(backoff, dial(), given::log)
    //                      ^^^^^ rustc: no rules expected `given`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), after_failure = given::log)
}

pub fn blocking_path_without_name() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), given::log, sleep = std::thread::sleep)
    //                                        ^^^^^ rustc: no rules expected `given`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = given::log, sleep = std::thread::sleep)
}

pub async fn call_without_name() -> Result<u32, Fault> {
    retry!(backoff, dial(), drop(3))
    //                      ^^^^ rustc: no rules expected `drop`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), when = |_| true)
}

pub fn blocking_call_without_name() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), drop(3), sleep = std::thread::sleep)
    //                                        ^^^^ rustc: no rules expected `drop`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry_blocking!(backoff, dial_blocking(), when = |_| true, sleep = std::thread::sleep)
}

pub async fn name_without_name() -> Result<u32, Fault> {
    retry!(backoff, dial(), log)
    //                      ^^^ rustc: no rules expected `log`
    //~ rustc note: while trying to match `"a value for this name: `name = value`"`
    //= retry!(backoff, dial(), after_failure = log)
}

pub fn blocking_async_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, async { dial().await }, sleep = std::thread::sleep)
    //                       ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_async_moved_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, async move { dial().await }, sleep = std::thread::sleep)
    //                       ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_async_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, async || dial().await, sleep = std::thread::sleep)
    //                       ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_async_closure_with_fails() -> Result<u32, Fault> {
    retry_blocking!(backoff, async |_| dial().await, sleep = std::thread::sleep)
    //                       ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_async_policy() -> Result<u32, Fault> {
    retry_blocking!(async |fails| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(|fails| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_async_policy_of_both() -> Result<u32, Fault> {
    retry_blocking!(async |fails, _| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(|fails, _| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_async_when() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = async |_| true, sleep = std::thread::sleep)
    //                                               ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), when = |_| true, sleep = std::thread::sleep)
}

pub fn blocking_async_hook() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = async |error, fails| report(error, fails).await, sleep = std::thread::sleep)
    //                                                        ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = log, sleep = std::thread::sleep)
}

pub fn blocking_async_sleep() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = async |delay| given::sleep(delay).await)
    //                                                ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}
