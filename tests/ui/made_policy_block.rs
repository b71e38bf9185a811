//! A stateful policy that a block makes.

use aioretry::retry;
use given::*;
use std::time::Duration;

fn limited(mut left: u32) -> impl FnMut(u32) -> Option<Duration> {
    move |_| {
        left = left.checked_sub(1)?;
        Some(Duration::from_secs(1))
    }
}

pub async fn connect() -> Result<u32, Fault> {
    retry!({ limited(3) }, dial())
    //     ^^^^^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(u32) -> …`, but `impl FnMut(u32) -> Option<Duration>` is not
    //~ label: evaluated again after every failure
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut policy = limited(3);
    //= retry!(policy, dial())
}
