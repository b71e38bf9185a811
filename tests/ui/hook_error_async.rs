//! An awaited hook that fails with another error than the operation.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |_, _| { "7".parse::<u32>().map(drop) })
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |_, _| { let _ = "7".parse::<u32>(); })
}
