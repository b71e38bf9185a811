//! A hook that takes another error than the operation's.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |_: &String, fails| println!("{fails}"))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0631 rustc: type mismatch in closure arguments
    //= retry!(backoff, dial(), after_failure = |_: &Fault, fails| println!("{fails}"))
}
