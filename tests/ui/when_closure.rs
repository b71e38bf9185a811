//! A `when` that returns no `bool`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = |_| 5)
    //                                 ^ E0308 rustc: mismatched types
    //~ rustc label: expected `bool`, found integer
    //= retry!(backoff, dial(), when = |_| true)
}
