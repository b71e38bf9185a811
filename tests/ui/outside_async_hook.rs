//! Outside of async code, with everything awaited.

use aioretry::retry;
use given::*;

pub fn connect() -> Result<u32, Fault> {
//= pub async fn connect() -> Result<u32, Fault> {
    retry!(async |fails| backoff(fails), dial(), after_failure = async |error, fails| report(error, fails).await)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
    //~ rustc label: only allowed inside `async` functions and blocks
    //                                                                                                     ^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
    //~ rustc label: only allowed inside `async` functions and blocks
}
