//! The operation before the policy, as an async closure.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(async || dial().await, backoff)
    //                            ^^^^^^^ E0277 the operation is not a future of `Result`
    //~ note: write `retry!(policy, async { call().await })`: the policy first, and `retry!` awaits the operation
    //~ note: an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`
    //~ note: for a function that blocks, use `retry_blocking!`
    //     ^^^^^^^^^^^^^^^^^^^^^ E0277 the policy is `{async closure@tests/ui/call_order_async_closure.rs:7:12: 7:20}`, which is not a function of `u32`
    //~ note: the policy comes first: `retry!(policy, operation)`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(backoff, async || dial().await)
}
