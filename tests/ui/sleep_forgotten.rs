//! A sleeper whose future ends in another future, with the lint denied.

#![deny(unused_must_use)]

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = |delay| async move { given::sleep(delay) })
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused_must_use rustc: unused implementer of `Future` that must be used
    //= retry!(backoff, dial(), sleep = |delay| async move { given::sleep(delay).await })
}
