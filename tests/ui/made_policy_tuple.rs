//! A stateful policy in a tuple that the call makes.

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
    retry!((limited(3), 7).0, dial())
    //     ^^^^^^^^^^^^^^^^^ E0277 `impl FnMut(u32) -> Option<Duration>` is made again after every failure, so it must be `Fn(u32) -> …`
    //~ note: make it before the call, and write its name in the call: `let mut name = …;`
    //~ note: an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front
    //= let mut policy = limited(3);
    //= retry!(policy, dial())
}
