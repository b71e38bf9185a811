//! A policy that returns the delay first.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| (Duration::from_secs(1), fails > 3), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `(Duration, bool)`, which is no decision
    //~ note: a policy returns `(abandon, delay)`, or `Option` of a delay: `None` abandons
    //= retry!(|fails| (fails > 3, Duration::from_secs(1)), dial())
}
