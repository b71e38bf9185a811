//! A pair in an `Option`.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| Some((fails > 3, Duration::from_secs(1))), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` takes `Duration`, but the policy's delay is `(bool, Duration)`
    //~ note: return a delay of type `Duration` from the policy, or convert it: `sleep = |delay| sleep(…)`
    //= retry!(|fails| (fails > 3, Duration::from_secs(1)), dial())
}
