//! Async policies outside of async code.

use aioretry::retry;
use given::*;

pub fn fails() -> Result<u32, Fault> {
    //= pub async fn fails() -> Result<u32, Fault> {
    retry!(async |fails| { backoff(fails) }, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
}

pub fn both() -> Result<u32, Fault> {
    //= pub async fn both() -> Result<u32, Fault> {
    retry!(async |fails, _| { backoff(fails) }, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0728 rustc: `await` is only allowed inside `async` functions and blocks
}
