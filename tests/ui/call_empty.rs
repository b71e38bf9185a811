//! Nothing is given.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!()
//  ^^^^^^^^ a policy and an operation are missing: `(policy, operation)`
    //= retry!(backoff, dial())
}
