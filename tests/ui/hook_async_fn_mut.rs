//! An async callable by its name as the hook.

use aioretry::retry;
use given::*;

pub async fn connect(mut hook: impl AsyncFnMut(&Fault, u32)) -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = hook)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `<impl AsyncFnMut(&Fault, u32) as AsyncFnMut<(&given::Fault, u32)>>::CallRefFuture<'_>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| hook(error, fails).await)
}
