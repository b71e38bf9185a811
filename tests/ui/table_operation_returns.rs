//! An operation that is not a future of `Result`, in each way of writing it.

use aioretry::{retry, retry_blocking};
use given::*;

async fn number() -> u32 {
    7
}

fn number_now() -> u32 {
    7
}

pub async fn literal() -> Result<u32, Fault> {
    retry!(backoff, 7)
    //              ^ E0277 the operation is not a future of `Result`
    //~ label: this is `{integer}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn text() -> Result<u32, Fault> {
    retry!(backoff, "now")
    //              ^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `&str`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn block() -> Result<u32, Fault> {
    retry!(backoff, { 7 })
    //              ^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{integer}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn call_of_number() -> Result<u32, Fault> {
    retry!(backoff, number())
    //              ^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `impl Future<Output = u32>`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { number().await; dial().await })
}

pub async fn awaited() -> Result<u32, Fault> {
    retry!(backoff, dial().await)
    //              ^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `Result<u32, given::Fault>`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn awaited_with_question_mark() -> Result<u32, Fault> {
    retry!(backoff, dial().await?)
    //              ^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `u32`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn function() -> Result<u32, Fault> {
    retry!(backoff, dial)
    //              ^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `fn() -> impl Future<Output = Result<u32, given::Fault>> {given::dial}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn closure() -> Result<u32, Fault> {
    retry!(backoff, || dial())
    //              ^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{closure@tests/ui/table_operation_returns.rs:85:21: 85:23}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn moved_closure() -> Result<u32, Fault> {
    retry!(backoff, move || dial())
    //              ^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{closure@tests/ui/table_operation_returns.rs:95:21: 95:28}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn closure_with_fails() -> Result<u32, Fault> {
    retry!(backoff, |_| dial())
    //              ^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{closure@tests/ui/table_operation_returns.rs:105:21: 105:24}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn async_number() -> Result<u32, Fault> {
    retry!(backoff, async { 7 })
    //              ^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async block@tests/ui/table_operation_returns.rs:115:21: 115:26}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn async_closure_of_number() -> Result<u32, Fault> {
    retry!(backoff, async || 7)
    //              ^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async closure body@tests/ui/table_operation_returns.rs:125:30: 125:31}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn async_closure_with_fails() -> Result<u32, Fault> {
    retry!(backoff, async |_| 7)
    //              ^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async closure body@tests/ui/table_operation_returns.rs:135:31: 135:32}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn async_of_future() -> Result<u32, Fault> {
    retry!(backoff, async { dial() })
    //              ^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async block@tests/ui/table_operation_returns.rs:145:21: 145:26}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn async_of_option() -> Result<u32, Fault> {
    retry!(backoff, async { dial().await.ok() })
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async block@tests/ui/table_operation_returns.rs:155:21: 155:26}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn async_of_nothing() -> Result<u32, Fault> {
    retry!(backoff, async { dial().await; })
    //              ^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async block@tests/ui/table_operation_returns.rs:165:21: 165:26}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn async_moved_of_number() -> Result<u32, Fault> {
    retry!(backoff, async move { 7 })
    //              ^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async block@tests/ui/table_operation_returns.rs:175:21: 175:31}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn awaited_number() -> Result<u32, Fault> {
    retry!(backoff, async { number().await })
    //                    ^^^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `u32`
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //= retry!(backoff, async { Ok(number().await) })
}

pub async fn awaited_number_with_fails() -> Result<u32, Fault> {
    retry!(backoff, async |_| number().await)
    //                        ^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `u32`
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //= retry!(backoff, async |_| Ok(number().await))
}

pub async fn blocks() -> Result<u32, Fault> {
    retry!(backoff, dial_blocking())
    //              ^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `Result<u32, given::Fault>`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial_blocking() })
}

pub async fn blocks_by_name() -> Result<u32, Fault> {
    retry!(backoff, dial_blocking)
    //              ^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `fn() -> Result<u32, given::Fault> {given::dial_blocking}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub async fn result() -> Result<u32, Fault> {
    retry!(backoff, Ok(7))
    //              ^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `Result<{integer}, _>`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}

pub fn blocking_number() -> Result<u32, Fault> {
    retry_blocking!(backoff, number_now(), sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a `Result`
    //~ label: this is `u32`
    //~ note: for a future, use `retry!` in async code: `retry_blocking!` does not await
    //~ note: the operation ends with a `Result`, such as `Ok(value)`, without a `;`
    //= retry_blocking!(backoff, Ok(number_now()), sleep = std::thread::sleep)
}

pub fn blocking_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, { number_now() }, sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a `Result`
    //~ label: this is `u32`
    //~ note: for a future, use `retry!` in async code: `retry_blocking!` does not await
    //~ note: the operation ends with a `Result`, such as `Ok(value)`, without a `;`
    //= retry_blocking!(backoff, { Ok(number_now()) }, sleep = std::thread::sleep)
}

pub fn blocking_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, || number_now(), sleep = std::thread::sleep)
    //                          ^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= retry_blocking!(backoff, || Ok(number_now()), sleep = std::thread::sleep)
}

pub fn blocking_moved_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, move || number_now(), sleep = std::thread::sleep)
    //                               ^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= retry_blocking!(backoff, move || Ok(number_now()), sleep = std::thread::sleep)
}

pub fn blocking_closure_with_fails() -> Result<u32, Fault> {
    retry_blocking!(backoff, |fails| fails, sleep = std::thread::sleep)
    //                               ^^^^^ E0308 rustc: mismatched types
    //= retry_blocking!(backoff, |fails| Ok(fails), sleep = std::thread::sleep)
}

pub fn blocking_nothing() -> Result<u32, Fault> {
    retry_blocking!(backoff, { drop(dial_blocking()); }, sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a `Result`
    //~ label: this is `()`
    //~ note: for a future, use `retry!` in async code: `retry_blocking!` does not await
    //~ note: the operation ends with a `Result`, such as `Ok(value)`, without a `;`
    //= retry_blocking!(backoff, { dial_blocking() }, sleep = std::thread::sleep)
}

pub fn blocking_function() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking, sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a `Result`
    //~ label: this is `fn() -> Result<u32, given::Fault> {given::dial_blocking}`
    //~ note: for a future, use `retry!` in async code: `retry_blocking!` does not await
    //~ note: the operation ends with a `Result`, such as `Ok(value)`, without a `;`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}
