//! An async closure as `sleep` that does not await, in parentheses.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = (async |delay| given::sleep(delay)))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //= retry!(backoff, dial(), sleep = (async |delay| given::sleep(delay).await))
}
