//! The macros do not care what surrounds them: here a caller without the prelude, with every name
//! shadowed, under the strictest lints. `tests/callers` has more callers, each a package of its own.

#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(warnings, clippy::pedantic, clippy::nursery)]

#[allow(dead_code)] // names that nothing must find are never used
mod caller {
    use ::aioretry::{policy, retry, retry_blocking};
    ::core::include!("callers/shadowed.rs");
}

use ::core::assert_eq;
use ::core::option::Option::Some;
use ::core::prelude::rust_2024::test;
use ::core::result::Result::{Err, Ok};
use ::core::time::Duration;
use ::futures_lite::future::block_on;
use caller::Refused;

#[test]
fn a_caller_that_shadows_every_name() {
    assert_eq!(block_on(caller::locals()), Ok(7));
    assert_eq!(block_on(caller::nested()), Ok(7));
    assert_eq!(caller::blocking(), Ok(7));
    assert_eq!(caller::attempt(false), Err(Refused));
    assert_eq!(caller::jittered(0), Some(Duration::from_millis(8)));
}
