//! An async closure that does not await.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails))
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: add `.await` to a future; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}
