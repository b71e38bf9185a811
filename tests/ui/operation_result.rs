//! A function that blocks for an operation.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial_blocking())
    //              ^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `Result<u32, given::Fault>`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //= retry!(backoff, async { dial_blocking() })
}
