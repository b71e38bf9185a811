//! An option that there is none of.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), tries = 3)
    //                      ^^^^^ E0609 rustc: no field `tries` on type `aioretry::__private::Options`
    //~ rustc note: available fields are: `when`, `after_failure`, `sleep`
    //= retry!(backoff, dial(), sleep = sleep)
}
