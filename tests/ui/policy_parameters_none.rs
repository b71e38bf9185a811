//! A policy without parameters.
//? applied: complete(connect()).is_err()

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|| backoff(4), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0593 rustc: closure is expected to take 1 argument, but it takes 0 arguments
    //~ rustc label: expected closure that takes 1 argument
    //= retry!(|_| backoff(4), dial())
}
