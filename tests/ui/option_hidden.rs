//! A name that the macro uses for itself.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), __rest = 1)
    //                      ^^^^^^ rustc: no rules expected `__rest`
    //~ rustc note: while trying to match `"an option: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial())
}
