//! Two commas.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff,, dial())
    //             ^ rustc: no rules expected `,`
    //~ rustc note: while trying to match `"an operation between the policy and the options: `(policy, operation, …)`"`
    //= retry!(backoff, dial())
}
