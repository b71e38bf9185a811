//! A name that the macro uses for itself.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), __rest = 1)
    //                      ^^^^^^ E0277 this is not the name of an option or parameter
    //= retry!(backoff, dial())
}
