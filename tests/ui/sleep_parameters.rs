//! A sleeper of two parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = |delay, _| given::sleep(delay))
    //                                      ^ rustc: no rules expected reserved identifier `_`
    //~ rustc note: while trying to match `"a sleep of one parameter: `sleep = |delay| …`"`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}
