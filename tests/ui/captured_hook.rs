//! An async hook that a macro of the caller's has captured.
//? corrected otherwise: the hook is async already, but captured

use aioretry::retry;
use given::*;

macro_rules! reported {
    ($hook:expr) => {
        //= ($($hook:tt)*) => {
        retry!(backoff, dial(), after_failure = $hook)
        //                      ^^^^^^^^^^^^^ E0277 the hook returns `{async closure body@tests/ui/captured_hook.rs:18:36: 18:62}`, which would be dropped
        //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
        //= retry!(backoff, dial(), after_failure = $($hook)*)
    };
}

pub async fn connect() -> Result<u32, Fault> {
    reported!(async |error, fails| report(error, fails).await)
}
