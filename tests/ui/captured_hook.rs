//! An async hook that a macro of the caller's has captured.

use aioretry::retry;
use given::*;

macro_rules! reported {
    ($hook:expr) => {
        //= ($($hook:tt)*) => {
        retry!(backoff, dial(), after_failure = $hook)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `{async closure body@tests/ui/captured_hook.rs:16:36: 16:62}`, which would be dropped
        //= retry!(backoff, dial(), after_failure = $($hook)*)
    };
}

pub async fn connect() -> Result<u32, Fault> {
    reported!(async |error, fails| report(error, fails).await)
}
