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
    //                                                ^^^^^^^^^^ E0277 `impl FnMut(Duration)` is made again after every failure, so it must be `Fn(Duration) -> …`
    //~ label: this forgets its state after every failure
    //~ note: make it before the call, and write its name in the call: `let mut name = …;`
    //= let mut sleep = recorder();
    //= retry_blocking!(backoff, dial_blocking(), sleep = sleep)
}
