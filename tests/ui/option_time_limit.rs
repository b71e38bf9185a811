//! A time limit as an option.

#![allow(unused_imports)]

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), timeout = Duration::from_secs(9))
    //                      ^^^^^^^ rustc: no rules expected `timeout`
    //~ rustc note: while trying to match `"an option; for a time limit, see \"Limiting the total time\" among the recipes"`
    //= retry!(|fails| backoff(fails), dial())
}
