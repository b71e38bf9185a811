//! An option where the operation belongs.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, when = |error| error.is_transient())
    //              ^^^^ rustc: no rules expected `when`
    //~ note: while trying to match `"an operation between the policy and the options: `(policy, operation, …)`"`
    //= retry!(backoff, async { dial().await }, when = |error| error.is_transient())
}
