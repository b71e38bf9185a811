//! A hook that fails with another error than the operation.
//? corrected otherwise: no `From` converts this error

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |_, _| "7".parse::<u32>().map(drop))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ label: returns `Result<(), ParseIntError>`
    //~ note: the error of a hook ends the retries in place of the operation's; `?` converts it
    //~ note: to ignore the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |_, _| "7".parse::<u32>().map(drop).map_err(|_| Fault))
}
