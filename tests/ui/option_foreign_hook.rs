//! A hook by the name that other libraries give it.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), on_retry = given::log)
    //                      ^^^^^^^^ rustc: no rules expected `on_retry`
    //~ rustc note: while trying to match `"`after_failure = |error, fails, delay| …`: the name of that option here"`
    //= retry!(backoff, dial(), after_failure = |error, fails, _delay| given::log(error, fails))
}
