//! Everything that the macros need and that need not be a macro.
//!
//! A caller's expression is passed to a function here wherever it can be, for three reasons: a
//! closure gets the types of its parameters from the function's bound, `return` stays inside it,
//! and a type error is reported on the argument, which is the caller's own code. The traits are
//! bounds on the *argument* (`F`), even where only what it returns (`Answer`) matters, because the
//! compiler blames the argument whose type fails.

mod answer;
mod backoff;
mod function;
mod hook;
mod names;
mod never;
mod operation;
mod policy;
mod predicate;
mod sleep;

pub use self::answer::{answer, awaited_hook_answer, blocking_answer, hook_answer};
pub use self::backoff::{
    Backoff, factor, hash, is_factor, is_jitter, jitter, mix, random_without_jitter, spread,
};
pub use self::hook::{
    call_async_hook, call_async_hook_with_delay, call_hook, call_hook_function,
    call_hook_with_delay, call_made_hook, call_made_hook_with_delay, error_of,
};
pub use self::names::{OPTIONS, Options, PARAMETERS, Parameters, no_such_name};
pub use self::never::unreached;
pub use self::operation::{
    Start, awaited, call_async_operation, call_async_operation_with_fails, call_made_operation,
    call_made_operation_with_fails, call_operation, call_operation_with_fails, result,
};
pub use self::policy::{
    call_async_policy, call_async_policy_with_error, call_made_policy, call_made_policy_with_error,
    call_policy, call_policy_function, call_policy_with_error, decide,
};
pub use self::predicate::{call_made_predicate, call_predicate, call_predicate_function};
pub use self::sleep::{
    call_async_sleep, call_blocking_sleep, call_blocking_sleep_function, call_made_blocking_sleep,
    call_made_sleep, call_sleep, call_sleep_function, nonzero, sleep, slept, taken, yield_now,
};
pub use core::marker::PhantomData;
pub use core::option::Option::Some;
pub use core::primitive::{f64, u32};
pub use core::result::Result::{Err, Ok};
pub use core::stringify;
pub use core::time::Duration;

/// One failure more. It saturates: the count of endless retries may exceed `u32::MAX`.
#[inline(always)]
pub fn next(fails: u32) -> u32 {
    fails.saturating_add(1)
}
