//! A call of a static, by its path from the root.
//? corrected otherwise: a path that begins with `::` is meant

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(::given::BACKOFF(1), dial())
    //     ^^^^^^^^^^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(u32) -> …`, but `(bool, Duration)` is not
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //~ note: an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front
    //= retry!(::given::BACKOFF, dial())
}
