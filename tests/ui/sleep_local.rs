//! A local variable is not the default `sleep`.

use aioretry::retry;
use given::{Fault, backoff, dial};

pub async fn connect() -> Result<u32, Fault> {
    let sleep = given::sleep;
    retry!(backoff, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^ E0425 rustc: cannot find value `sleep` in this scope
    //~ rustc label: not found in this scope
    //~ rustc help: an identifier with the same name exists, but is not accessible due to macro hygiene
    //~ rustc help: consider importing this function `use std::thread::sleep;`
    //= retry!(backoff, dial(), sleep = sleep)
}
