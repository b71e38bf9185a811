//! An operation that blocks.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial_blocking())
    //              ^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { dial().await })
}
