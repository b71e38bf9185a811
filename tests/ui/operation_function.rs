//! A function that is not called.
//? corrected otherwise: the first note is for an operation written in place, and this is a call

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial)
    //              ^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `fn() -> impl Future<Output = Result<u32, given::Fault>> {given::dial}`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //= retry!(backoff, dial())
}
