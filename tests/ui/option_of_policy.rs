//! A parameter of the policy as an option.

#![allow(unused_imports)]

use aioretry::{policy, retry};
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), max_retries = 5)
    //                      ^^^^^^^^^^^ rustc: no rules expected `max_retries`
    //~ rustc note: while trying to match `"an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`"`
    //= retry!(policy!(max_retries = 5, delay = Duration::from_secs(1)), dial())
}
