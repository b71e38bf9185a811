//! A policy that returns the delay first.
//? corrected otherwise: the note names the types, and the correction returns values

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| (Duration::from_secs(1), fails > 3), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `(Duration, bool)`, which is not a decision
    //~ note: a policy returns `Option` of a delay, where `None` abandons, or `(abandon, delay)`
    //~ note: to await a policy, write `async |fails| policy(fails).await`
    //= retry!(|fails| (fails > 3, Duration::from_secs(1)), dial())
}
