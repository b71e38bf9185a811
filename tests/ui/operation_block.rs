//! An async block of something other than a `Result`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, async { 5 })
    //              ^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //~ note: `async || -> Result<T, E> { … }` names the types
    //= retry!(backoff, async { Ok(5) })
}
