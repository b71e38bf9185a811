//! A value that the first attempt moves.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

fn post(_message: String) -> Result<u32, Fault> {
    dial_blocking()
}

pub fn connect(message: String) -> Result<u32, Fault> {
    retry_blocking!(backoff, post(message))
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0382 rustc: use of moved value: `message`
    //~ rustc label: value moved into closure here, in previous iteration of loop
    //~ rustc help: consider cloning the value if the performance cost is acceptable `.clone()`
    //= retry_blocking!(backoff, post(message.clone()))
}
