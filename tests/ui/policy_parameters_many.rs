//! A policy of three parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails, _, _| backoff(fails), dial())
    //                ^ rustc: no rules expected reserved identifier `_`
    //~ rustc note: while trying to match `"a policy of one or two parameters: `|fails| …` or `|fails, error| …`"`
    //= retry!(|fails, _| backoff(fails), dial())
}
