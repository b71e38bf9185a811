//! A predicate of two parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = |error, _| error.is_transient())
    //                                     ^ rustc: no rules expected reserved identifier `_`
    //~ rustc note: while trying to match `"a predicate of one parameter: `when = |error| …`"`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}
