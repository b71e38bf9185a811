//! `break` in a closure.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() {
    loop {
        let _ = retry!(|_| break, dial());
        //                 ^^^^^ E0267 rustc: `break` inside of a closure
        //= let _ = retry!(|_| (true, Duration::ZERO), dial());
    }
}
