//! The name of an option alone, and a comma.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep, when = |_| true)
    //                      ^^^^^ rustc: no rules expected `sleep`
    //~ note: while trying to match `"a value for this name: `name = value`"`
    //= retry!(backoff, dial(), sleep = sleep, when = |_| true)
}
