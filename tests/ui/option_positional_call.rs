//! A policy as the third argument.
//? corrected otherwise: nothing is to be called there

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), make(7))
    //                      ^^^^ rustc: no rules expected `make`
    //~ rustc note: while trying to match `"an option: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial())
}
