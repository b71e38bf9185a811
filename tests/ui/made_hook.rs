//! A stateful hook that is made in the call.

use aioretry::retry;
use given::*;

fn counter() -> impl FnMut(&Fault, u32) {
    let mut failures = 0;
    move |_, _| {
        failures += 1;
        println!("{failures}");
    }
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = counter())
    //                                      ^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(&given::Fault, u32) -> …`, but `impl for<'a> FnMut(&'a given::Fault, u32)` is not
    //~ label: evaluated again after every failure
    //~ rustc notes: 3
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut hook = counter();
    //= retry!(backoff, dial(), after_failure = hook)
}
