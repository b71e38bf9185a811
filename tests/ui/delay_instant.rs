//! An instant for a delay.
//? corrected otherwise: the type is of another crate, so that nobody can derive for it

use aioretry::retry;
use given::*;
use std::time::Instant;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| (fails > 3, Instant::now()), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy's delay is `Instant`, which is not `Default + PartialEq`
    //~ note: for a type of your own, write `#[derive(Default, PartialEq)]`; for a type of another crate, return a number from the policy and convert it in `sleep = |ms| …`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` takes `Duration`, but the policy's delay is `Instant`
    //~ note: convert the delay in the policy, or in `sleep = |delay| sleep(…)`
    //= retry!(|fails| (fails > 3, Instant::now().elapsed()), dial())
}
