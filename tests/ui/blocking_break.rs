//! `break` in the operation.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() {
    loop {
        let _: Result<u32, Fault> = retry_blocking!(backoff, { break });
        //                                                     ^^^^^ E0267 rustc: `break` inside of a closure
        //= let _: Result<u32, Fault> = retry_blocking!(backoff, dial_blocking());
    }
}
