//! A `move` closure with a state as the operation.

use aioretry::retry_blocking;
use given::*;
use std::thread::sleep;

pub fn connect() -> Result<u32, Fault> {
    let mut n = 0;
    retry_blocking!(backoff, move || { n += 1; if n > 3 { Ok(n) } else { dial_blocking() } })
    //                                 ^^^^^^ E0594 rustc: cannot assign to `n`, as it is a captured variable in a `Fn` closure
    //~ rustc label: cannot assign
    //= retry_blocking!(backoff, || { n += 1; if n > 3 { Ok(n) } else { dial_blocking() } })
}
