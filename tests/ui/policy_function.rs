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
//  ^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, which is no decision
    //~ note: a policy returns `(abandon, delay)`, or `Option` of a delay: `None` abandons
}
