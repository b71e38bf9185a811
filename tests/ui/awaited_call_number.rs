//! One awaited call, of a function that returns no `Result`.

use aioretry::retry;
use given::*;

pub async fn number() -> u32 {
    5
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, async { number().await })
    //                    ^^^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `u32`
    //~ rustc label: this tail expression is of type `u32`
    //= retry!(backoff, async { Ok(number().await) })
}
