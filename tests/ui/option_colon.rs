//! `:` for `=`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when: |error| error.is_transient())
    //                          ^ rustc: no rules expected `:`
    //~ note: while trying to match `"`=` between a name and its value"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
