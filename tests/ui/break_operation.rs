//! `break` in an async block.

use aioretry::retry;
use given::*;

pub async fn connect() {
    loop {
        let _: Result<u32, Fault> = retry!(backoff, async { break });
        //                                                  ^^^^^ E0267 rustc: `break` inside `async` block
        //= let _: Result<u32, Fault> = retry!(backoff, async { Err(Fault) });
    }
}
