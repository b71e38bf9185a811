//! An async policy.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(async |fails| backoff(fails), dial_blocking())
    //              ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`"`
    //= retry_blocking!(|fails| backoff(fails), dial_blocking())
}
