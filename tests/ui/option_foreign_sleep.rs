//! A sleeper by another name.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleeper = given::sleep)
    //                      ^^^^^^^ rustc: no rules expected `sleeper`
    //~ rustc note: while trying to match `"`sleep = |delay| …`: the name of that option here"`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}
