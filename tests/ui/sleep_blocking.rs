//! A function that blocks as `sleep`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = std::thread::sleep)
    //                      ^^^^^ E0277 `sleep` returns `()`, which is not a future
    //~ label: returns `()`
    //~ note: give a function that returns a future, such as `sleep = tokio::time::sleep`
    //= retry!(backoff, dial(), sleep = given::sleep)
}
