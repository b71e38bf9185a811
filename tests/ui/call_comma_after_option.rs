//! No comma between options.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = |error| error.is_transient() sleep = sleep)
    //                                                          ^^^^^ rustc: no rules expected `sleep`
    //~ note: while trying to match `,`
    //= retry!(backoff, dial(), when = |error| error.is_transient(), sleep = sleep)
}
