//! In a closure that is not async, in async code.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    let connect = || retry!(backoff, dial());
    //               ^^^^^^^^^^^^^^^^^^^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
    //= let connect = async || retry!(backoff, dial());
    connect()
    //= connect().await
}
