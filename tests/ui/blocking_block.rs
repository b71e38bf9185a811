//! An async block.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, async { dial().await })
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a `Result`
    //~ note: `retry_blocking!` does not await; for a future, use `retry!` in async code
    //= retry_blocking!(backoff, { dial_blocking() })
}
