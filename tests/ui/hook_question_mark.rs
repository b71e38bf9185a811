//! A hook that only ever leaves by `?`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |_, _| Err(Fault)?)
    //                                                       ^ E0277 rustc: the `?` operator can only be used in a closure that returns `Result` or `Option` (or another type that implements `FromResidual`)
    //= retry!(backoff, dial(), after_failure = |_, _| Err(Fault))
}
