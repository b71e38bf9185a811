//! A closure in a variable, with a parameter whose lifetime is inferred.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    let always = |_| true;
    //= let always = |_: &Fault| true;
    retry!(backoff, dial(), when = always)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0716 rustc: temporary value dropped while borrowed
}
