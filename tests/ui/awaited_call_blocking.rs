//! One awaited call, of a function that is not async.
//? applied: complete(connect()).is_err()

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, async { dial_blocking().await })
    //                                      ^^^^^ E0277 rustc: `Result<u32, given::Fault>` is not a future
    //~ rustc help: remove the `.await`
    //= retry!(backoff, async { dial_blocking() })
}
