//! An async function as `sleep`, by its name: called in place.
//? corrected otherwise: the function keeps its name, and is another one

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;
use std::time::Duration;

async fn pause(_delay: Duration) {}
//= fn pause(delay: Duration) { sleep(delay) }

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = pause)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
}
