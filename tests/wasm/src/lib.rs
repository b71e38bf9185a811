//! What compiles for `wasm32-unknown-unknown`: no jitter, or jitter with `random`.

use std::time::Duration;

use aioretry::policy;

pub const CONSTANT: fn(u32) -> Option<Duration> =
    policy!(max_retries = 5, delay = Duration::from_secs(1));

pub fn jittered(fails: u32, random: u64) -> Option<Duration> {
    policy!(
        max_retries = 5,
        delay = Duration::from_secs(1),
        jitter = 1,
        random = random,
    )(fails)
}
