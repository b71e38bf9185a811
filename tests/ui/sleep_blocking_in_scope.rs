//! A function that blocks as the `sleep` in scope.

use aioretry::retry;
use given::{Fault, backoff, dial};
use std::thread::sleep;
//=

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `()`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}
