//! A value that the first attempt moves.
//? edits this crate: it clones a moved value where the operation is awaited, which is this crate's code

use aioretry::retry;
use given::*;

pub async fn post(message: String) -> Result<(), Fault> {
    retry!(backoff, async move { send(message).await })
    //              ^^^^^^^^^^ E0382 rustc: use of moved value: `message`
    //~ rustc label: value moved here, in previous iteration of loop
    //~ rustc help: consider cloning the value before moving it into the closure `let value = message.clone();` `value`
    //= retry!(backoff, async { send(message.clone()).await })
}
