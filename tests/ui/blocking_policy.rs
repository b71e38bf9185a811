//! An async policy.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(async |fails| backoff(fails), dial_blocking())
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `retry_blocking!` does not await
    //~ label: this is `async`
    //~ note: in async code, use `retry!`; in code that blocks, leave out `async` and `.await`
    //= retry_blocking!(|fails| backoff(fails), dial_blocking())
}
