//! A hook of one parameter.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |fails| println!("{fails}"))
    //                                       ^^^^^ rustc: no rules expected `fails`
    //~ rustc note: while trying to match `"a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`"`
    //= retry!(backoff, dial(), after_failure = |_, fails| println!("{fails}"))
}
