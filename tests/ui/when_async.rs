//! An async `when`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = async |error| error.is_transient())
    //                      ^^^^ rustc: no rules expected `when`
    //~ rustc note: while trying to match `"`when = |error| …`, which is not awaited; to await, use a policy: `async |fails, error| …`"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
