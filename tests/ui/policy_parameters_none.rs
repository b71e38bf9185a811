//! A policy without parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|| backoff(4), dial())
    //     ^^ rustc: no rules expected `||`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|_| backoff(4), dial())
}
