//! An async function as the hook.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = report)
    //                                                        ^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: a hook that is to be awaited is written `after_failure = async |error, fails| report(error, fails).await`
    //~ note: a value is dropped on purpose by a `;`: `after_failure = |error, fails| { count(error, fails); }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = given::log)
}
