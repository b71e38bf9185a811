//! A hook that only awaits a call, which fails with another error.

use aioretry::retry;
use given::*;
use std::num::ParseIntError;

async fn store(_error: &Fault, _fails: u32) -> Result<(), ParseIntError> {
    "7".parse::<u32>().map(drop)
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| store(error, fails).await)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| { let _ = store(error, fails).await; })
}
