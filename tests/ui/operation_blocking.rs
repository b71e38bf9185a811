//! An operation that blocks.
//? corrected otherwise: the first note is for an operation written in place, and this is a call

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial_blocking())
    //              ^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //~ note: `async || -> Result<T, E> { … }` names the types
    //~ note: `retry!` awaits the operation once: write `call()` or `async { call().await }`; if it blocks, use `retry_blocking!`
    //= retry!(backoff, dial())
}
