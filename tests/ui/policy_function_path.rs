//! A function that returns a delay alone, by its path.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub fn wait(_fails: u32) -> Duration {
    Duration::from_secs(1)
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(self::wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(self::wait(fails)), dial())
}
