//! A call that makes a predicate as the third argument.

use aioretry::retry;
use given::*;

fn make(_limit: u32) -> fn(&Fault) -> bool {
    Fault::is_transient
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), make(7))
    //                      ^^^^ rustc: no rules expected `make`
    //~ rustc note: while trying to match `"an option with its name: `when = …`, `after_failure = …` or `sleep = …`"`
    //= retry!(backoff, dial(), when = make(7))
}
