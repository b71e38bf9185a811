//! An async closure as `sleep` that does not await.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async |delay| given::sleep(delay))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future, write `sleep = async |delay| ….await`; to discard a value, write `{ …; }`; to give up, return `None` from the policy
    //= retry!(backoff, dial(), sleep = async |delay| given::sleep(delay).await)
}
