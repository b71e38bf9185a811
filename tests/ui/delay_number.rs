//! A number for a delay.
//? corrected otherwise: the policy returns another delay, which the note says without code

use aioretry::retry;
use given::*;
#[allow(unused_imports)]
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| (fails > 3, 100), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` takes `Duration`, but the policy's delay is `{integer}`
    //~ note: convert the delay in the policy, or in `sleep = |delay| sleep(…)`
    //= retry!(|fails| (fails > 3, Duration::from_millis(100)), dial())
}
