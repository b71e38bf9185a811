//! One awaited call, with another error than the function's, and with every option.

use aioretry::retry;
use given::*;

pub struct Other;

impl From<Fault> for Other {
    fn from(_: Fault) -> Self {
        Other
    }
}

pub async fn connect() -> Result<u32, Other> {
    retry!(backoff, async { dial().await }, when = |error| error.is_transient(), after_failure = log)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //~ rustc label: expected `Result<u32, Other>`, found `Result<u32, Fault>`
    //= Ok(retry!(backoff, async { dial().await }, when = |error| error.is_transient(), after_failure = log)?)
}
