//! A policy that returns a delay alone.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|_| Duration::from_secs(1), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ label: returns `Duration`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(Duration::from_secs(1)), dial())
}
