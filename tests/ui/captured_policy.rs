//! A policy of two parameters that a macro of the caller's has captured.
//? edits this crate: a captured policy is called with one argument, where it stands

use aioretry::retry;
use given::*;

macro_rules! dialled {
    ($policy:expr) => {
        //= ($($policy:tt)*) => {
        retry!($policy, dial())
        //= retry!($($policy)*, dial())
    };
}

pub async fn connect() -> Result<u32, Fault> {
    dialled!(|fails, _| backoff(fails))
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^ E0057 rustc: this function takes 2 arguments but 1 argument was supplied
}
