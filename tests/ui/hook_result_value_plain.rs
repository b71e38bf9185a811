//! A plain hook whose result has a value.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |_, _| dial_blocking())
    //                                      ^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<u32, given::Fault>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |_, _| { let _ = dial_blocking(); })
}
