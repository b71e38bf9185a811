//! `continue` in the block of the policy.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() {
    loop {
        let _: Result<u32, Fault> = retry_blocking!({ if true { continue } backoff }, dial_blocking());
        //                                                      ^^^^^^^^ E0695 rustc: unlabeled `continue` inside of a labeled block
        //= let _: Result<u32, Fault> = retry_blocking!({ backoff }, dial_blocking());
    }
}
