//# 2018
//! Outside of async code, in an older edition.

use aioretry::retry;
use given::*;

pub fn connect() -> Result<u32, Fault> {
//= pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
}
