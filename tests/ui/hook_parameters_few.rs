//! A hook of one parameter.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |fails| println!("{fails}"))
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0593 rustc: closure is expected to take 2 arguments, but it takes 1 argument
    //~ rustc label: expected closure that takes 2 arguments
    //= retry!(backoff, dial(), after_failure = |_, fails| println!("{fails}"))
}
