//! A predicate by another name.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), retry_if = |error| error.is_transient())
    //                      ^^^^^^^^ rustc: no rules expected `retry_if`
    //~ rustc note: while trying to match `"`when = |error| …`: the name of that option here"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
