//! A time limit as an option.

#![allow(unused_imports)]

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), timeout = Duration::from_secs(9))
    //                      ^^^^^^^ rustc: no rules expected `timeout`
    //~ note: while trying to match `"a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`"`
    //= use std::time::Instant;
    //= let backoff = aioretry::policy!(max_retries = 3, delay = Duration::from_secs(1));
    //= let deadline = Instant::now() + Duration::from_secs(9);
    //= retry!(|n| backoff(n).filter(|&d| d < deadline - Instant::now()), dial())
}
