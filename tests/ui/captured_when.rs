//! A predicate that a macro of the caller's has captured.

use aioretry::retry;
use given::*;

macro_rules! transient {
    ($when:expr) => {
        //= ($($when:tt)*) => {
        retry!(backoff, dial(), when = $when)
        //= retry!(backoff, dial(), when = $($when)*)
    };
}

pub async fn connect() -> Result<u32, Fault> {
    transient!(|error| error.is_transient())
    //          ^^^^^ E0282 rustc: type annotations needed
}
