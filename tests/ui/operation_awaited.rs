//! The operation is awaited by the caller.
//? corrected otherwise: the first note is for an operation written in place, and this is a call

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial().await)
    //              ^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `Result<u32, given::Fault>`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //~ note: `async || -> Result<T, E> { … }` names the types
    //= retry!(backoff, dial())
}
