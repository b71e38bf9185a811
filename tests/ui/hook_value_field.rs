//! A field that returns a value: called in place.

use aioretry::retry;
use given::*;

pub struct Client {
    pub hook: fn(&Fault, u32) -> u32,
}

impl Client {
    pub async fn connect(&mut self) -> Result<u32, Fault> {
        retry!(backoff, dial(), after_failure = self.hook)
        //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
        //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
        //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = (self.hook)(error, fails); })
    }
}
