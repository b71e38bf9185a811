//! An async closure.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, async || dial().await)
    //                       ^^^^^ rustc: no rules expected keyword `async`
    //~ note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(backoff, || dial_blocking())
}
