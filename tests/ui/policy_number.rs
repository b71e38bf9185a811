//! A number of retries for a policy.

use aioretry::{policy, retry};
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(3, dial())
    //     ^ E0277 the policy is `{integer}`, which is not a function of `u32`
    //~ note: the policy comes first: `retry!(policy, operation)`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(policy!(max_retries = 3, delay = Duration::from_secs(1)), dial())
}
