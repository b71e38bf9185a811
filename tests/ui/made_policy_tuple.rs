//! A stateful policy that the call copies into a tuple.
//? corrected otherwise: nothing keeps state: it is not a function

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect(mut left: u32) -> Result<u32, Fault> {
    let mut policy = move |_| {
        left = left.checked_sub(1)?;
        Some(Duration::from_secs(1))
    };
    retry!((policy, 7).0, dial())
    //     ^^^^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(u32) -> …`, but `{closure@tests/ui/made_policy_tuple.rs:9:22: 9:30}` is not
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //~ note: an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front
    //= retry!(policy, dial())
}
