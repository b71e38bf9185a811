//! An async closure as `sleep` that does not await.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = async |delay| given::sleep(delay))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `impl Future<Output = ()>`, which would be dropped
    //~ note: `retry!` awaits what is written `sleep = async |delay| sleep(delay).await`, or with a value to drop `sleep = async |delay| { sleep(delay).await; }`
    //= retry!(backoff, dial(), sleep = async |delay| given::sleep(delay).await)
}
