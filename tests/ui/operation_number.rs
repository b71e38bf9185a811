//! No future at all.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, 5)
    //              ^ E0277 the operation is not a future of `Result`
    //~ label: this is `{integer}`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //= retry!(backoff, async { Ok(5) })
}
