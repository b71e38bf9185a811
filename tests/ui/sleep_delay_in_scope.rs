//! A delay that the `sleep` in scope does not take.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|_| Some(1_000), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0631 rustc: type mismatch in function arguments
    //~ rustc note: expected function signature `fn({integer}) -> _` found function signature `fn(Duration) -> _`
    //~ rustc help: consider wrapping the function in a closure `|arg0|` `(/* Duration */)`
    //= retry!(|_| Some(1_000), dial(), sleep = sleep_millis)
}
