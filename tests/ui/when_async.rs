//! An async `when`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = async |error| error.is_transient())
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` returns `{async closure body@tests/ui/when_async.rs:7:50: 7:70}`, not `bool`
    //~ note: `when` returns `bool` and is not awaited; to await, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
