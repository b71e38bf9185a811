//! An awaited policy that returns a delay alone.
//? corrected otherwise: the note names the types, and the correction returns values

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(async |_| Duration::from_secs(1), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return an `Option`, `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return an `Option`, `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`
    //~ note: to await a policy, write `async |fails| policy(fails).await`
    //= retry!(async |_| Some(Duration::from_secs(1)), dial())
}
