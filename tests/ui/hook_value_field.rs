//! A field that returns a value: called in place.

use aioretry::retry;
use given::*;

pub struct Client {
    pub hook: fn(&Fault, u32) -> u32,
}

impl Client {
    pub async fn connect(&mut self) -> Result<u32, Fault> {
        retry!(backoff, dial(), after_failure = self.hook)
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
        //~ note: a hook that is to be awaited is written `after_failure = async |error, fails| report(error, fails).await`
        //= retry!(backoff, dial(), after_failure = |error, fails| { (self.hook)(error, fails); })
    }
}
