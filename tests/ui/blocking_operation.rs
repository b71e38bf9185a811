//! A closure of something other than a `Result`.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!(backoff, || 5)
    //                          ^ E0308 rustc: mismatched types
    //~ rustc label: expected `Result<_, _>`, found integer
    //= retry_blocking!(backoff, || Ok(5))
}
