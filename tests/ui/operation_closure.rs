//! A closure of a future.
//? corrected otherwise: the closure needs `async` alone, which the first note does not say

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, || dial())
    //              ^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //= retry!(backoff, async || dial().await)
}
