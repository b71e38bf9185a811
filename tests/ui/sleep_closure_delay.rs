//! A sleeper that is a closure of another delay type.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = |ticks: u64| sleep_millis(ticks))
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0631 rustc: type mismatch in closure arguments
    //~ rustc label: expected due to this
    //= retry!(backoff, dial(), sleep = |delay| sleep_millis(delay.as_millis() as u64))
}
