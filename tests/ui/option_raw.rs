//! The raw name of an option.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), r#when = |error| error.is_transient())
    //                      ^^^^^^ E0277 this is not the name of an option or parameter
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
