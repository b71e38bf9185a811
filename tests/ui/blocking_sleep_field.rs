//! A field that returns a future as `sleep`.

use aioretry::retry_blocking;
use given::*;
use std::future::Ready;
use std::time::Duration;

pub struct Timer {
    pub sleep: fn(Duration) -> Ready<()>,
}

pub fn connect(timer: &Timer) -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = timer.sleep)
    //                                        ^^^^^ E0277 `sleep` returns `std::future::Ready<()>`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //~ note: to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| { let _ = (timer.sleep)(delay); std::thread::sleep(delay) })
}
