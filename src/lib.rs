#![no_std]
#![forbid(unsafe_code)]
#![doc = include_str!("../README.md")]

mod expansion;
mod grammar;
mod misuse;
mod policy;
mod private;
mod retry;
mod retry_blocking;

// Pages of the documentation, tested like all of it, and in no build.

/// How to use the macros in practice.
#[cfg(any(doc, doctest))]
pub mod guide {
    #[doc = include_str!("docs/recipes.md")]
    pub mod recipes {}

    #[doc = include_str!("docs/before_you_retry.md")]
    pub mod before_you_retry {}

    // Its examples need other packages, so they are tested by `tests/embedded`.
    #[cfg(not(doctest))]
    #[doc = include_str!("docs/embedded.md")]
    pub mod embedded {}
}

#[cfg(any(doc, doctest))]
#[doc = include_str!("docs/policies_as_parameters.md")]
pub mod policies_as_parameters {}

// Its examples need other packages, so they are tested by `tests/callers/executors`.
#[cfg(all(doc, not(doctest)))]
#[doc = include_str!("docs/executors.md")]
pub mod executors {}

#[cfg(any(doc, doctest))]
#[doc = include_str!("docs/when_it_does_not_compile.md")]
pub mod when_it_does_not_compile {}

#[cfg(any(doc, doctest))]
#[doc = include_str!("docs/comparison.md")]
pub mod comparison {}

#[cfg(any(doc, doctest))]
#[doc = include_str!("docs/moving_here.md")]
pub mod moving_here {}

#[cfg(any(doc, doctest))]
#[doc = include_str!("docs/cost.md")]
pub mod cost {}

/// What the macros expand to. This module and every macro whose name begins with `__` are not public
/// API: they are outside semantic versioning, and may change in any release.
#[doc(hidden)]
pub mod __private {
    pub use crate::private::*;
}
