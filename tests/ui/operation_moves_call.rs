//! A value that a call moves.
//? edits this crate: it hoists a moved value out of the loop, and the loop is this crate's
//? applied: complete(post(String::new())).is_err()

use aioretry::retry;
use given::*;

pub async fn post(message: String) -> Result<(), Fault> {
    retry!(backoff, send(message))
    //                   ^^^^^^^ E0382 rustc: use of moved value: `message`
    //~ rustc label: value moved here, in previous iteration of loop
    //~ rustc help: consider cloning the value if the performance cost is acceptable `.clone()`
    //= retry!(backoff, send(message.clone()))
}
