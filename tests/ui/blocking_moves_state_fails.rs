//! A `move` closure of the failures with state as the operation.

use aioretry::retry_blocking;
use given::*;

fn sleep(_: std::time::Duration) {}

pub fn connect() -> Result<u32, Fault> {
    let mut n = 0;
    retry_blocking!(backoff, move |_fails| { n += 1; if n > 3 { Ok(n) } else { dial_blocking() } })
    //                                       ^^^^^^ E0594 rustc: cannot assign to `n`, as it is a captured variable in a `Fn` closure
    //= retry_blocking!(backoff, |_fails| { n += 1; if n > 3 { Ok(n) } else { dial_blocking() } })
}
