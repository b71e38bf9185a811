#![no_std]
#![forbid(unsafe_code)]
// The first definition of a link wins: here the links of the README lead to the pages of this build.
//! [`retry!`]: macro@crate::retry
//! [`policy!`]: macro@crate::policy
//! [`retry_blocking!`]: macro@crate::retry_blocking
//! [recipes]: crate::guide::recipes
//! [before you retry]: crate::guide::before_you_retry
//! [policies]: crate::guide::policies
//! [executors]: crate::guide::executors
//! [embedded]: crate::guide::embedded
//! [compile errors]: crate::guide::compile_errors
//! [comparison]: crate::guide::comparison
//! [migration]: crate::guide::migration
//! [cost]: crate::guide::cost
//!
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
///
/// - [Recipes](crate::guide::recipes): deadlines, budgets, logging, polling, failover, tests that do not wait
/// - [Before you retry](crate::guide::before_you_retry): what must not be retried, and numbers to start from
/// - [Policies](crate::guide::policies): how to pass, store and configure a policy
/// - [Executors](crate::guide::executors): which `sleep` fits which executor
/// - [Embedded](crate::guide::embedded): embassy, RTIC, drivers and firmware without an executor
/// - [Compile errors](crate::guide::compile_errors): the errors that you are most likely to see, corrected
/// - [Comparison](crate::guide::comparison): which crate to choose
/// - [Migration](crate::guide::migration): how to move from another retry library
/// - [Cost](crate::guide::cost): instructions, sizes and compile times
///
/// # Questions
///
/// - **Why a macro?** Its arguments are code in one loop, so each can borrow the same `&mut self`.
/// - **Why no `.await`?** The call awaits for you. For a future, write `async { retry!(…) }`.
/// - **Does the first attempt wait?** No. Delays stand between attempts only.
/// - **Why is `after_failure` silent after the last failure?** It runs before each retry. The caller
///   gets the last error.
/// - **Is it safe to cancel?** Dropping the future at an await point stops there, and nothing more runs.
/// - **Why is `max_retries` required?** Every default surprises somebody. `u32::MAX` is effectively forever.
/// - **`?` inside or outside?** Inside an async block it ends the attempt, after the call it leaves your
///   function with the last error.
/// - **How do many calls share a policy?** `const BACKOFF: fn(u32) -> Option<Duration> = policy!(…);`
#[cfg(any(doc, doctest))]
pub mod guide {
    #[doc = include_str!("docs/recipes.md")]
    pub mod recipes {}

    #[doc = include_str!("docs/before_you_retry.md")]
    pub mod before_you_retry {}

    #[doc = include_str!("docs/policies.md")]
    pub mod policies {}

    // Its examples need other packages, so they are tested by `tests/callers/executors`.
    #[cfg(not(doctest))]
    #[doc = include_str!("docs/executors.md")]
    pub mod executors {}

    // Its examples need other packages, so they are tested by `tests/embedded`.
    #[cfg(not(doctest))]
    #[doc = include_str!("docs/embedded.md")]
    pub mod embedded {}

    #[doc = include_str!("docs/compile_errors.md")]
    pub mod compile_errors {}

    #[doc = include_str!("docs/comparison.md")]
    pub mod comparison {}

    #[doc = include_str!("docs/migration.md")]
    pub mod migration {}

    #[doc = include_str!("docs/cost.md")]
    pub mod cost {}
}

/// What the macros expand to. This module and every macro whose name begins with `__` are not public
/// API: they are outside semantic versioning, and may change in any release.
#[doc(hidden)]
pub mod __private {
    pub use crate::private::*;
}
