//! The operation before the policy, as an async closure.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(async || dial().await, backoff)
    //     ^^^^^ rustc: no rules expected keyword `async`
    //~ rustc note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(backoff, async || dial().await)
}
