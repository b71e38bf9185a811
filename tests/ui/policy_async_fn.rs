//! An async function as a policy that is not awaited.

use aioretry::retry;
use given::*;
use std::time::Duration;

async fn wait(fails: u32) -> (bool, Duration) {
    backoff(fails)
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `impl Future<Output = (bool, Duration)>`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails| wait(fails).await, dial())
}
