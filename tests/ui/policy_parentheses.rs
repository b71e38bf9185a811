//! A policy of two parameters in parentheses.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!((|fails, _| backoff(fails)), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0593 rustc: closure is expected to take 1 argument, but it takes 2 arguments
    //~ rustc label: expected closure that takes 1 argument
    //= retry!(|fails, _| backoff(fails), dial())
}
