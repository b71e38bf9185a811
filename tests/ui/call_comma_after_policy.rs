//! No comma between policy and operation.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff async { dial().await })
    //             ^^^^^ rustc: no rules expected keyword `async`
    //~ note: while trying to match `,`
    //= retry!(backoff, async { dial().await })
}
