//! A sleep that returns something else, in each way of writing it.

use aioretry::{retry, retry_blocking};
use given::*;
use std::time::Duration;

pub struct Timer {
    pub beats: fn(Duration) -> u64,
}

fn beats(_delay: Duration) -> u64 {
    7
}

async fn listen(_delay: Duration) -> u64 {
    7
}

pub async fn name() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = beats)
    //                      ^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ label: returns `u64`
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn path() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = self::beats)
    //                      ^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn reference() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = &beats)
    //                      ^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn field(timer: &Timer) -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = timer.beats)
    //                      ^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = |delay| { (timer.beats)(delay); given::sleep(delay) })
}

pub async fn block() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = { beats })
    //                              ^^^^^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn condition() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = if true { beats } else { beats })
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn moved() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = move |delay| beats(delay))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = |delay| beats(delay))
    //                              ^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn blocks() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = std::thread::sleep)
    //                      ^^^^^ E0277 `sleep` returns `()`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn blocks_in_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = |delay| std::thread::sleep(delay))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `()`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub async fn blocks_in_block() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = { std::thread::sleep })
    //                              ^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `()`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}

pub fn blocking_name() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = beats)
    //                                        ^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ label: returns `u64`
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //~ note: to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_path() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = self::beats)
    //                                        ^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_reference() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = &beats)
    //                                        ^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_field(timer: &Timer) -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = timer.beats)
    //                                        ^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| { (timer.beats)(delay); std::thread::sleep(delay) })
}

pub fn blocking_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = { beats })
    //                                                ^^^^^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_condition() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = if true { beats } else { beats })
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_moved() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = move |delay| beats(delay))
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = |delay| beats(delay))
    //                                                ^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_future() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = given::sleep)
    //                                        ^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_future_of_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = { given::sleep })
    //                                                ^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub fn blocking_future_of_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = |delay| given::sleep(delay))
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}

pub async fn async_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async |delay| beats(delay))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ label: returns `u64`
    //~ note: to await a future, write `sleep = async |delay| ….await`; to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry!(backoff, dial(), sleep = async |delay| sleep_millis(beats(delay)).await)
}

pub async fn future_of_async_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async |delay| given::sleep(delay))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future, write `sleep = async |delay| ….await`; to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry!(backoff, dial(), sleep = async |delay| given::sleep(delay).await)
}

pub async fn awaited_call() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async |delay| listen(delay).await)
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: to await a future, write `sleep = async |delay| ….await`; to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry!(backoff, dial(), sleep = async |delay| sleep_millis(listen(delay).await).await)
}

pub async fn async_pattern() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async |delay: Duration| listen(delay).await)
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `u64`, which would be dropped
    //~ note: to await a future, write `sleep = async |delay| ….await`; to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry!(backoff, dial(), sleep = async |delay: Duration| sleep_millis(listen(delay).await).await)
}
