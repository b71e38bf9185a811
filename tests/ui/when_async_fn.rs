//! An async function as `when`.

use aioretry::retry;
use given::*;

pub async fn is_transient(_error: &Fault) -> bool {
    true
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = is_transient)
    //                      ^^^^ E0277 `when` returns `impl Future<Output = bool>`, not `bool`
    //~ note: `when` returns `bool` and is not awaited; to await, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
