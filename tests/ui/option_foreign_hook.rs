//! A hook by the name that other libraries give it.
//? corrected otherwise: the note gives a closure, and a name serves as well

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), on_retry = given::log)
    //                      ^^^^^^^^ rustc: no rules expected `on_retry`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= retry!(backoff, dial(), after_failure = given::log)
}
