//! A call of an async function.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a `Result`
    //~ label: this is `impl Future<Output = Result<u32, given::Fault>>`
    //~ note: `retry_blocking!` does not await; for a future, use `retry!` in async code
    //= retry_blocking!(backoff, dial_blocking())
}
