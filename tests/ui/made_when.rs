//! A stateful predicate that is made in the call.

use aioretry::retry;
use given::*;

fn unless(mut left: u32) -> impl FnMut(&Fault) -> bool {
    move |_| {
        left -= 1;
        left > 0
    }
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = unless(3))
    //                             ^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(&given::Fault) -> …`, but `impl for<'a> FnMut(&'a given::Fault) -> bool` is not
    //~ label: evaluated again after every failure
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut when = unless(3);
    //= retry!(backoff, dial(), when = when)
}
