//! A stateful policy that the call copies into a tuple.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect(mut left: u32) -> Result<u32, Fault> {
    let mut policy = move |_| {
    //= let policy = move |_| {
        left = left.checked_sub(1)?;
        Some(Duration::from_secs(1))
    };
    retry!((policy, 7).0, dial())
    //     ^^^^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(u32) -> …`, but `{closure@tests/ui/made_policy_tuple.rs:8:22: 8:30}` is not
    //~ label: evaluated again after every failure
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut policy = (policy, 7).0;
    //= retry!(policy, dial())
}
