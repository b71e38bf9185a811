//! An async hook.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = async |error, fails| report(error, fails).await)
    //                                                        ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| given::log(error, fails))
}
