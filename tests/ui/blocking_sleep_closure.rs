//! An async closure as `sleep`.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = async |delay| given::sleep(delay).await)
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `{async closure body@tests/ui/blocking_sleep_closure.rs:8:69: 8:94}`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| sleep(delay))
}
