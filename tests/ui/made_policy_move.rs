//! A `move` closure with a state.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    let mut left = 3;
    retry!(move |_| { left -= 1; (left == 0, Duration::from_secs(1)) }, dial())
    //                ^^^^^^^^^ E0594 rustc: cannot assign to `left`, as it is a captured variable in a `Fn` closure
    //~ rustc label: cannot assign
    //= retry!(|_| { left -= 1; (left == 0, Duration::from_secs(1)) }, dial())
}
