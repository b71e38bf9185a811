//! An async function as the hook.
//? corrected otherwise: the first note is for a hook to await, which this is not

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = report)
    //                                        ^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = given::log)
}
