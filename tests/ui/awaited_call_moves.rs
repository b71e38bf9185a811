//! One awaited call that moves a value.
//? edits this crate: it hoists the call out of the loop, and the loop is this crate's
//? applied: complete(post(String::new())).is_err()

use aioretry::retry;
use given::*;

pub async fn post(message: String) -> Result<(), Fault> {
    retry!(backoff, async { send(message).await })
    //                           ^^^^^^^ E0382 rustc: use of moved value: `message`
    //~ rustc label: value moved here, in previous iteration of loop
    //= retry!(backoff, async { send(message.clone()).await })
}
