//! Nothing is given.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    retry_blocking!()
//  ^^^^^^^^^^^^^^^^^ a policy and an operation are missing: `(policy, operation)`
    //= retry_blocking!(backoff, dial_blocking())
}
