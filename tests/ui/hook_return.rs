//! `return` in the place of a name, in a hook that is awaited without a closure around it.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| report(error, return).await)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rustc: expected identifier, found keyword `return`
    //~ rustc label: expected identifier, found keyword
    //                                                                         ^^^^^^ E0069 rustc: `return;` in a function whose return type is not `()`
    //~ rustc label: return type is not `()`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}
