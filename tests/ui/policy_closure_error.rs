//! A policy of the error that returns a delay alone.
//? corrected otherwise: the note names the types, and the correction returns values

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|_, _| Duration::from_secs(1), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, which is not a decision
    //~ note: a policy returns `Option` of a delay, where `None` abandons, or `(abandon, delay)`
    //~ note: to await a policy, write `async |fails| policy(fails).await`
    //= retry!(|_, _| Some(Duration::from_secs(1)), dial())
}
