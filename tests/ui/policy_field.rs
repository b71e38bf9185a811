//! A field that returns a delay alone: called in place.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub struct Client {
    pub policy: fn(u32) -> Duration,
    //= pub policy: fn(u32) -> Option<Duration>,
}

impl Client {
    pub async fn connect(&mut self) -> Result<u32, Fault> {
        retry!(self.policy, dial())
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, which is not a decision
    //~ note: a policy returns `Option` of a delay, where `None` abandons, or `(abandon, delay)`
    //~ note: to await a policy, write `async |fails| policy(fails).await`
    }
}
