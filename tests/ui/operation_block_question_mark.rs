//! An async block that ends in `?`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, async { dial().await? })
    //                                  ^ E0277 rustc: the `?` operator can only be used in an async block that returns `Result` or `Option` (or another type that implements `FromResidual`)
    //~ rustc label: cannot use the `?` operator in an async block that returns `u32`
    //              ^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //= retry!(backoff, async { Ok(dial().await?) })
}
