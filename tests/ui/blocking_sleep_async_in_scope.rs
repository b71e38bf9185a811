//! An async `sleep` in scope.
//? corrected otherwise: the function keeps its name, and is another one

use aioretry::retry_blocking;
use given::{Fault, backoff, dial_blocking, sleep};
//= use given::{Fault, backoff, dial_blocking};
//= use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
}
