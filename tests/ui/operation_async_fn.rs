//! An async function of something other than a `Result`.

use aioretry::retry;
use given::*;

async fn answer() -> u32 {
    5
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, answer())
    //              ^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `impl Future<Output = u32>`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { Ok(answer().await) })
}
