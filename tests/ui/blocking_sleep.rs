//! An async function as `sleep`.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = given::sleep)
    //                                        ^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ label: returns `impl Future<Output = ()>`
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //~ note: to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry_blocking!(backoff, dial_blocking(), sleep = sleep)
}
