//! An async `sleep` in scope.

use aioretry::retry_blocking;
use given::{Fault, backoff, dial_blocking, sleep};
//= use given::{Fault, backoff, dial_blocking};

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
    //~ note: to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}
