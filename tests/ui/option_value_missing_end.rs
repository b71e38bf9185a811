//! An option ends at `=`.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep =)
    //                      ^^^^^ rustc: no rules expected `sleep`
    //~ note: while trying to match `"a value for this name: `name = value`"`
    //= retry!(backoff, dial(), sleep = sleep)
}
