//! A call of an async function.

use aioretry::retry_blocking;
//= use aioretry::retry;
use given::*;

pub fn connect() -> Result<u32, Fault> {
    //= pub async fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial(), sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a `Result`
    //~ label: this is `impl Future<Output = Result<u32, given::Fault>>`
    //~ note: for a future, use `retry!` in async code: `retry_blocking!` does not await
    //~ note: the operation ends with a `Result`, such as `Ok(value)`, without a `;`
    //= retry!(backoff, dial())
}
