//! An option twice.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = sleep, when = |_| true, sleep = sleep)
    //                                                      ^^^^^ E0062 rustc: field `sleep` specified more than once
    //= retry!(backoff, dial(), sleep = sleep, when = |_| true)
}
