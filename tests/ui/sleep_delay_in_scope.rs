//! A delay that the `sleep` in scope does not take.
//? corrected otherwise: the policy returns another delay, which the note says without code

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|_| Some(1_000), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` takes `Duration`, but the policy's delay is `{integer}`
    //~ label: takes `Duration`
    //~ note: convert the delay in the policy, or in `sleep = |delay| sleep(…)`
    //= retry!(|_| Some(1_000), dial(), sleep = sleep_millis)
}
