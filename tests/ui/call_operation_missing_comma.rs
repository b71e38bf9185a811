//! A policy alone, with a comma.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff,)
//  ^^^^^^^^^^^^^^^^ an operation is missing after the policy: `(policy, operation)`
    //= retry!(backoff, dial())
}
