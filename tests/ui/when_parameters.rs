//! A predicate of two parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = |error, _| error.is_transient())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0593 rustc: closure is expected to take 1 argument, but it takes 2 arguments
    //~ rustc label: expected closure that takes 1 argument
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
