//! One awaited call, outside of async code.

use aioretry::retry;
use given::*;

pub fn connect() -> Result<u32, Fault> {
//= pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, async { dial().await })
    //                             ^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
}
