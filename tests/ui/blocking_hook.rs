//! An async hook.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = async |error, fails| report(error, fails).await)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `retry_blocking!` does not await
    //~ label: this is `async`
    //~ note: in async code, use `retry!`; in code that blocks, leave out `async` and `.await`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| given::log(error, fails))
}
