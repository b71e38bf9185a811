//! No `sleep` in scope.

use aioretry::retry;
use given::{Fault, backoff, dial};
//= use given::{Fault, backoff, dial, sleep};

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^ E0425 rustc: cannot find value `sleep` in this scope
    //~ rustc label: not found in this scope
    //~ rustc help: consider importing this function `use std::thread::sleep;`
}
