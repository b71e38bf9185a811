//! The operation alone, a block that moves.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(async move { dial().await })
    //     ^^^^^ rustc: no rules expected keyword `async`
    //~ note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(backoff, async move { dial().await })
}
