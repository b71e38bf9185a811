//! An error whose type nothing names, between a `?` in the operation and a `?` behind the call.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    let number = retry!(backoff, async { Ok(dial().await?) }, when = |error| error.is_transient())?;
    //                                                                ^^^^^ E0282 rustc: type annotations needed for `&_`
    //= let number = retry!(backoff, async { Ok(dial().await?) }, when = |error: &Fault| error.is_transient())?;
    Ok(number)
}
