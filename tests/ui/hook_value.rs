//! A function that returns a value as the hook.
//? corrected otherwise: the first note is for a hook to await, which this is not

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = count)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a hook, write `after_failure = async |error, fails| report(error, fails).await`
    //~ note: to drop a value on purpose, write `after_failure = |error, fails| { let _ = count(error, fails); }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { count(error, fails); })
}
