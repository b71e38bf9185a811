//! A field that returns a future: called in place.

use aioretry::retry;
use given::*;
use std::future::Ready;

pub struct Client {
    pub hook: fn(&Fault, u32) -> Ready<()>,
}

impl Client {
    pub async fn connect(&mut self) -> Result<u32, Fault> {
        retry!(backoff, dial(), after_failure = self.hook)
        //                      ^^^^^^^^^^^^^ E0277 the hook returns `std::future::Ready<()>`, which would be dropped
        //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
        //= retry!(backoff, dial(), after_failure = async |error, fails| (self.hook)(error, fails).await)
    }
}
