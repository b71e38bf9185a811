//! `break` in a plain expression.

use aioretry::retry;
use given::*;

pub async fn connect() {
    loop {
        let _: Result<u32, Fault> = retry!(backoff, if true { break } else { dial() });
        //                                                    ^^^^^ E0695 rustc: unlabeled `break` inside of a labeled block
        //                                                    ^^^^^ E0308 rustc: mismatched types
        //= let _: Result<u32, Fault> = retry!(backoff, dial());
    }
}
