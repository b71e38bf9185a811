//! A policy without parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|| backoff(1), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0593 rustc: closure is expected to take 1 argument, but it takes 0 arguments
    //~ rustc label: expected closure that takes 1 argument
    //= retry!(|_| backoff(1), dial())
}
