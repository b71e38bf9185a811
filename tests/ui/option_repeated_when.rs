//! The predicate twice.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = |_| true, sleep = sleep, when = |_| true)
    //                                                      ^^^^ E0062 rustc: field `when` specified more than once
    //= retry!(backoff, dial(), when = |_| true, sleep = sleep)
}
