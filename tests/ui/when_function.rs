//! A function that returns no `bool`.

use aioretry::retry;
use given::*;

fn kind(_error: &Fault) -> u32 {
    5
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = kind)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` returns `u32`, not `bool`
    //~ label: returns `u32`
    //~ note: `when` is not awaited; a policy can be: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}
