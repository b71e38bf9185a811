//! An option where the policy belongs.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(when = |error| error.is_transient(), dial())
    //     ^^^^ rustc: no rules expected `when`
    //~ note: while trying to match `"a policy first, then an operation: `(policy, operation, …)`"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
