//! A hook by position.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), given::log)
    //                      ^^^^^ rustc: no rules expected `given`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), after_failure = given::log)
}
