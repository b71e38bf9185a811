//! An option misspelled.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), wen = |error| error.is_transient())
    //                      ^^^ E0609 rustc: no field `wen` on type `aioretry::__private::Options`
    //~ rustc help: a field with a similar name exists `when`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
