//! A value that the first attempt moves.
//? edits this crate: it hoists a moved value out of the loop, and the loop is this crate's
//? applied: connect(String::new()).is_err()

use aioretry::retry_blocking;
use given::*;

fn sleep(_: std::time::Duration) {}

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
