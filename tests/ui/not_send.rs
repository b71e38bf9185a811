//! An error that cannot be sent between threads, and lives while an async hook runs.

use aioretry::retry;
use given::*;
use std::rc::Rc;

pub struct Failed(pub Rc<str>);

pub async fn query() -> Result<u32, Failed> {
    Err(Failed("".into()))
}

pub fn spawn(_: impl Send) {}

pub fn connect() {
    spawn(async { retry!(backoff, query(), after_failure = async |_, _| drop(dial().await)) });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rustc: future cannot be sent between threads safely
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rustc: future cannot be sent between threads safely
    //= spawn(async { retry!(backoff, query(), after_failure = |_, _| ()) });
}
