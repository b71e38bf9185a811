//! A number for a delay.

use aioretry::retry;
use given::*;
#[allow(unused_imports)]
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| (fails > 3, 100), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` takes `Duration`, but the policy's delay is `{integer}`
    //~ note: return a delay of type `Duration` from the policy, or convert it: `sleep = |delay| sleep(…)`
    //= retry!(|fails| (fails > 3, Duration::from_millis(100)), dial())
}
