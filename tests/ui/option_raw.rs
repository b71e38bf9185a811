//! The raw name of an option.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), r#when = |error| error.is_transient())
    //                      ^^^^^^ rustc: no rules expected `r#when`
    //~ rustc note: while trying to match `"an option: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
