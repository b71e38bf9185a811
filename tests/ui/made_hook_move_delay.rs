//! A `move` closure of three parameters with state as the hook.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    let mut failures = 0;
    retry!(backoff, dial(), after_failure = move |_, _, _| failures += 1)
    //                                                     ^^^^^^^^^^^^^ E0594 rustc: cannot assign to `failures`, as it is a captured variable in a `Fn` closure
    //= retry!(backoff, dial(), after_failure = |_, _, _| failures += 1)
}
