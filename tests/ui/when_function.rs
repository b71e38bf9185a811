//! A function that returns no `bool`.

use aioretry::retry;
use given::*;

fn kind(_error: &Fault) -> u32 {
    5
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = kind)
    //                      ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ label: returns `u32`
    //~ note: `when` returns `bool` and is not awaited; to await, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}
