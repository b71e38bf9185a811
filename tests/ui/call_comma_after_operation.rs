//! No comma between operation and option.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial() when = |error| error.is_transient())
    //                     ^^^^ rustc: no rules expected `when`
    //~ note: while trying to match `,`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
