#![no_std]
#![forbid(unsafe_code)]
#![doc = include_str!("../README.md")]

mod call;
mod policy;
mod private;
mod retry;
mod retry_blocking;

/// What the macros expand to. Not public API.
#[doc(hidden)]
pub mod __private {
    pub use crate::private::*;
}
