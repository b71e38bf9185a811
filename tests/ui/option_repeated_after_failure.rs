//! The hook twice.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = log, after_failure = log)
    //                                           ^^^^^^^^^^^^^ E0062 rustc: field `after_failure` specified more than once
    //= retry!(backoff, dial(), after_failure = log)
}
