//! A time limit as an option.
//? corrected otherwise: the policy of the case has a limit of its own

#![allow(unused_imports)]

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), timeout = Duration::from_secs(9))
    //                      ^^^^^^^ rustc: no rules expected `timeout`
    //~ rustc note: while trying to match `"an option; to limit the time, filter the policy: `|fails| policy(fails).filter(|&delay| delay < deadline.saturating_duration_since(Instant::now()))`"`
    //= retry!(|fails| backoff(fails), dial())
}
