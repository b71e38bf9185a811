//! A hook that returns a value.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails| count(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ label: returns `u32`
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}
