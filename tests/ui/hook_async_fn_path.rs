//! An async function as a plain hook, by its path.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = given::report)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}
