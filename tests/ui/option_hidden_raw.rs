//! A name that the macro uses for itself.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), r#__rest = 1)
    //                      ^^^^^^^^ E0277 this is not the name of an option or parameter
    //~ rustc label: write the name as the documentation does, without `r#`
    //= retry!(backoff, dial())
}
