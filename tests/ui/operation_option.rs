//! An operation of `Option`, in a function that returns one.
//? errors vary: 1.85 suggests `.expect("REASON")` in this crate's code

use aioretry::retry;
use given::*;

async fn find() -> Option<u32> {
    None
}

pub async fn connect() -> Option<u32> {
    retry!(backoff, async { Some(find().await?) })
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the operation is not a future of `Result`
    //~ label: this is `{async block@tests/ui/operation_option.rs:12:21: 12:26}`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= retry!(backoff, async { find().await.ok_or(()) }).ok()
}
