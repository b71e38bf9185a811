//! `if` for `when`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), if = |error| error.is_transient())
    //                      ^^ rustc: no rules expected keyword `if`
    //~ rustc note: while trying to match `"`when = |error| …`: the name of that option here"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
