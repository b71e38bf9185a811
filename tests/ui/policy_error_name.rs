//! A function of two parameters as the policy.
//? edits this crate: a policy by name is called with one argument, where it stands

use aioretry::retry;
use given::*;
use std::time::Duration;

fn decide(fails: u32, error: &Fault) -> (bool, Duration) {
    (fails > 3 || !error.is_transient(), Duration::from_secs(1))
}

pub async fn connect() -> Result<u32, Fault> {
    retry!(decide, dial())
    //     ^^^^^^ E0061 rustc: this function takes 2 arguments but 1 argument was supplied
    //~ rustc label: argument #2 of type `&given::Fault` is missing
    //= retry!(|fails, error| decide(fails, error), dial())
}
