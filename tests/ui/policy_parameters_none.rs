//! A policy without parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|| backoff(4), dial())
    //     ^^^^^^^^^^^^^ E0277 the policy is `{closure@tests/ui/policy_parameters_none.rs:7:12: 7:14}`, which is not a function of `u32`
    //~ note: the policy comes first: `retry!(policy, operation)`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|_| backoff(4), dial())
}
