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
    //                             ^^^^^^^^^ E0277 `impl for<'a> FnMut(&'a given::Fault) -> bool` is made again after every failure, so it must be `Fn(&given::Fault) -> …`
    //~ note: make it before the call, and write its name in the call: `let mut name = …;`
    //~ note: an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front
    //= let mut when = unless(3);
    //= retry!(backoff, dial(), when = when)
}
