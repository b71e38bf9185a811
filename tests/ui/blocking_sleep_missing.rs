//! No `sleep` in scope.

use aioretry::retry_blocking;
use given::{Fault, backoff, dial_blocking};

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0425 rustc: cannot find value `sleep` in this scope
    //~ rustc label: not found in this scope
    //~ rustc help: consider importing this function `use std::thread::sleep;`
    //= retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep)
}
