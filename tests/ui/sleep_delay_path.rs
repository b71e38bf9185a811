//! A sleep of another delay type.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = given::sleep_millis)
    //                              ^^^^^^^^^^^^^^^^^^^ E0631 rustc: type mismatch in function arguments
    //~ rustc note: expected function signature `fn(Duration) -> _` found function signature `fn(u64) -> _`
    //~ rustc help: consider wrapping the function in a closure `|arg0: Duration|` `(/* u64 */)`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep_millis(delay.as_millis() as u64))
}
