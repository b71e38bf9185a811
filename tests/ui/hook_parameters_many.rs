//! A hook of four parameters.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |_, fails, delay, _| println!("{fails} {delay:?}"))
    //                                                        ^ rustc: no rules expected reserved identifier `_`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_, fails, delay| println!("{fails} {delay:?}"))
}
