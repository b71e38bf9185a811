//! A function that returns a delay alone, by its name: called in place.

use aioretry::retry;
use given::*;
use std::time::Duration;

fn wait(_fails: u32) -> Duration {
//= fn wait(_fails: u32) -> Option<Duration> {
    Duration::from_secs(1)
    //= Some(Duration::from_secs(1))
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, which is not a decision
    //~ note: a policy returns `Option` of a delay, where `None` abandons, or `(abandon, delay)`
    //~ note: to await a policy, write `async |fails| policy(fails).await`
}
