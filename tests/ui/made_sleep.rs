//! A stateful sleeper that is made in the call.

use aioretry::retry;
use given::*;
use std::future::Ready;
use std::time::Duration;

fn recorder() -> impl FnMut(Duration) -> Ready<()> {
    let mut slept = Duration::ZERO;
    move |delay| {
        slept += delay;
        std::future::ready(())
    }
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = recorder())
    //                              ^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(Duration) -> …`, but `impl FnMut(Duration) -> std::future::Ready<()>` is not
    //~ label: evaluated again after every failure
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut sleep = recorder();
    //= retry!(backoff, dial(), sleep = sleep)
}
