//! An async function as a policy that is not awaited.

use aioretry::retry;
use given::*;
use std::time::Duration;

async fn wait(fails: u32) -> (bool, Duration) {
    backoff(fails)
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `impl Future<Output = (bool, Duration)>`, which is no decision
    //~ note: a policy returns `(abandon, delay)`, or `Option` of a delay: `None` abandons
    //~ note: one that is to be awaited is written `async |fails| policy(fails).await`
    //= retry!(async |fails| wait(fails).await, dial())
}
