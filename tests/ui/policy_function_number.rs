//! A function that takes another number than the macro counts.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub fn linear(fails: u64) -> Option<Duration> {
    //= pub fn linear(fails: u32) -> Option<Duration> {
    Some(Duration::from_secs(fails))
    //= Some(Duration::from_secs(fails.into()))
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(linear, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
}
