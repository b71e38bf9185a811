//! A sleep of another delay type.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = given::sleep_millis)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //~ rustc label: expected `u64`, found `Duration`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep_millis(delay.as_millis() as u64))
}
