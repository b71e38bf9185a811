//! A function that blocks, by its name.

use aioretry::retry;
use given::{Fault, backoff, dial};
use std::thread::sleep as pause;
//=

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = pause)
    //                      ^^^^^ E0277 `sleep` returns `()`, which is not a future
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}
