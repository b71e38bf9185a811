//! An awaited hook that does nothing but await a call of a value.

use aioretry::retry;
use given::*;

async fn store(_error: &Fault, fails: u32) -> u32 {
    fails
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| store(error, fails).await)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: add `.await` to a future; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| { let _ = store(error, fails).await; })
}
