//! A value that the hook moves after the first failure.
//? edits this crate: it hoists a moved value out of the loop, and the loop is this crate's
//? applied: complete(connect(String::new())).is_err()

use aioretry::retry;
use given::*;

pub async fn connect(message: String) -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |_, _| drop(message))
    //                                      ^^^^^^ E0382 rustc: use of moved value: `message`
    //= retry!(backoff, dial(), after_failure = |_, _| drop(message.clone()))
}
