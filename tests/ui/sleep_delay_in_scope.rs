//! A delay that the `sleep` in scope does not take.

use aioretry::retry;
use given::*;
//= use given::*;
//= use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|_| Some(1_000), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` takes `Duration`, but the policy's delay is `{integer}`
    //~ label: takes `Duration`
    //~ note: return a delay of type `Duration` from the policy, or convert it: `sleep = |delay| sleep(…)`
    //= retry!(|_| Some(1_000), dial(), sleep = |delay| sleep(Duration::from_millis(delay)))
}
