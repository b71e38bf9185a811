//! An instant for a delay.

use aioretry::retry;
use given::*;
use std::time::Instant;
//= use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| (fails > 3, Instant::now()), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy's delay is `Instant`, which is not `Default + PartialEq`
    //~ note: a delay is a length of time, such as `Duration`; for a type of your own, write `#[derive(Default, PartialEq)]`; for a type of another crate, return a number from the policy and convert it in `sleep = |ms| …`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` takes `Duration`, but the policy's delay is `Instant`
    //~ note: return a delay of type `Duration` from the policy, or convert it: `sleep = |delay| sleep(…)`
    //= retry!(|fails| (fails > 3, Duration::from_secs(1)), dial())
}
