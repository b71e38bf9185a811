//! A stateful blocking sleep that is made in the call.

use aioretry::retry_blocking;
use given::*;
use std::time::Duration;

fn recorder() -> impl FnMut(Duration) {
    let mut delays = Vec::new();
    move |delay| delays.push(delay)
}

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = recorder())
    //                                                ^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(Duration) -> …`, but `impl FnMut(Duration)` is not
    //~ label: evaluated again after every failure
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut sleep = recorder();
    //= retry_blocking!(backoff, dial_blocking(), sleep = sleep)
}
