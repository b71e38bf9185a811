//! An async function as a policy that is not awaited.
//? corrected otherwise: the note names the types, and the correction returns values

use aioretry::retry;
use given::*;
use std::time::Duration;

async fn wait(fails: u32) -> (bool, Duration) {
    backoff(fails)
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `impl Future<Output = (bool, Duration)>`, which is not a decision
    //~ note: a policy returns `Option` of a delay, where `None` abandons, or `(abandon, delay)`
    //~ note: to await a policy, write `async |fails| policy(fails).await`
    //= retry!(async |fails| wait(fails).await, dial())
}
