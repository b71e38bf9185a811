//! A field that returns a delay alone: called in place.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub struct Client {
    pub policy: fn(u32) -> Duration,
}

impl Client {
    pub async fn connect(&mut self) -> Result<u32, Fault> {
        retry!(self.policy, dial())
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
        //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
        //= retry!(|fails| (fails <= 3).then_some((self.policy)(fails)), dial())
    }
}
