//! A function that returns a value as the hook, by its path.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = given::count)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}
