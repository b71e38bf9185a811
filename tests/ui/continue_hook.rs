//! `continue` in a hook.

use aioretry::retry;
use given::*;

pub async fn connect() {
    loop {
        let _ = retry!(backoff, dial(), after_failure = |_, _| continue);
        //                                                     ^^^^^^^^ E0267 rustc: `continue` inside of a closure
        //= let _ = retry!(backoff, dial(), after_failure = |_, _| ());
    }
}
