//! A policy that is returned, and borrows what it is made of: the remedy stands in the line that the
//! compiler advises to change.
//? edits this crate: `move` belongs to the closure that `policy!` writes

use aioretry::policy;
use std::time::Duration;

pub fn at_once(retries: u32) -> Box<dyn Fn(u32) -> Option<Duration>> {
    Box::new(policy!(max_retries = retries, delay = Duration::ZERO))
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0373 rustc: closure may outlive the current function, but it borrows `retries`, which is owned by the current function
    //~ rustc label: `retries` is borrowed here
    //= Box::new(move |fails| policy!(max_retries = retries, delay = Duration::ZERO)(fails))
}
