//! A policy that returns a delay alone.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|_| Duration::from_secs(1), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, which is no decision
    //~ note: a policy returns `(abandon, delay)`, or `Option` of a delay: `None` abandons
    //~ note: one that is to be awaited is written `async |fails| policy(fails).await`
    //= retry!(|_| Some(Duration::from_secs(1)), dial())
}
