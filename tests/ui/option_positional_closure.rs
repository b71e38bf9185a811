//! A closure by position.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), |error| error.is_transient())
    //                      ^ rustc: no rules expected `|`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
