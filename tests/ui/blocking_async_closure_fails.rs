//! An async closure of the failures.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, async |fails| dial().await)
    //                       ^^^^^ rustc: no rules expected keyword `async`
    //~ note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, |_| dial_blocking())
}
