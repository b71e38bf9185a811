//! `continue` in a plain expression.

use aioretry::retry;
use given::*;

pub async fn connect() {
    loop {
        let _: Result<u32, Fault> = retry!(backoff, if true { continue } else { dial() });
        //                                                    ^^^^^^^^ E0695 rustc: unlabeled `continue` inside of a labeled block
        //= let _: Result<u32, Fault> = retry!(backoff, dial());
    }
}
