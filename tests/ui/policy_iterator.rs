//! An iterator as the policy.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect(mut delays: impl Iterator<Item = Duration>) -> Result<u32, Fault> {
    retry!(delays, dial())
    //     ^^^^^^ E0618 rustc: expected function, found `impl Iterator<Item = Duration>`
    //~ rustc label: call expression requires function
    //= retry!(|_| delays.next(), dial())
}
