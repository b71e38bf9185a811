//! A hook without its name: a field.

use aioretry::retry;
use given::*;

pub struct Client {
    pub hook: fn(&Fault, u32),
}

impl Client {
    pub async fn connect(&self) -> Result<u32, Fault> {
        retry!(backoff, dial(), self.hook)
        //                      ^^^^ rustc: no rules expected keyword `self`
        //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
        //= retry!(backoff, dial(), after_failure = self.hook)
    }
}
