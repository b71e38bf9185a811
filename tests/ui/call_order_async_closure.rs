//! The operation before the policy, as an async closure.
//? corrected otherwise: policy and operation change places, which no note says
//? applied: E0277 E0277

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(async || dial().await, backoff)
    //                            ^^^^^^^ E0277 the operation is not a future of `Result`
    //~ note: an operation is written `async { … }` and ends in a `Result`, such as `Ok(value)`, without a `;`
    //~ note: `async || -> Result<T, E> { … }` names the types
    //~ note: `retry!` awaits the operation once: write `call()` or `async { call().await }`; if it blocks, use `retry_blocking!`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0593 rustc: closure is expected to take 1 argument, but it takes 0 arguments
    //~ rustc label: expected closure that takes 1 argument
    //= retry!(backoff, async || dial().await)
}
