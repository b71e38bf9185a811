//! An awaited hook of four parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails, _, _| report(error, fails).await)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0593 rustc: closure is expected to take 2 arguments, but it takes 4 arguments
    //~ rustc label: expected closure that takes 2 arguments
    //= retry!(backoff, dial(), after_failure = async |error, fails, _| report(error, fails).await)
}
