//! The operation: what an attempt is.

use core::future::{IntoFuture, Pending};

use super::never::{Impossible, Never};

/// An operation that is `Answer`, or a closure that returns it: a future of `Result<T, E>`, or what
/// turns into one.
///
/// `Awaited` and `Marker` follow from that type. They are parameters, and [`Impossible`] makes a
/// second candidate of each implementation, so that the compiler infers nothing from a bound that
/// fails. An operation that is not a future is then one error, and not one more for each use of
/// what it would have been.
#[diagnostic::on_unimplemented(
    message = "the operation is not a future of `Result`",
    label = "this is `{Answer}`",
    note = "write `retry!(policy, async {{ call().await }})`: the policy first, and `retry!` awaits \
            the operation",
    note = "an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`",
    note = "for a function that blocks, use `retry_blocking!`"
)]
pub trait Operation<Answer, Awaited, Marker> {
    fn start(answer: Answer) -> Awaited;
}

impl<F: ?Sized, A, T, E> Operation<A, A, ()> for F
where
    A: IntoFuture<Output = Result<T, E>>,
{
    #[inline(always)]
    fn start(answer: A) -> A {
        answer
    }
}

impl<F: ?Sized, A: Impossible> Operation<A, Pending<()>, Never> for F {
    fn start(answer: A) -> Pending<()> {
        answer.never()
    }
}

// todo!()
impl<F: ?Sized, T, E> Operation<Never, Pending<Result<T, E>>, (Never,)> for F {
    fn start(answer: Never) -> Pending<Result<T, E>> {
        answer
    }
}

/// An operation that is not a closure, likewise. A function would keep copies of a large future on
/// the stack of a debug build, so the loop calls the method.
#[diagnostic::on_unimplemented(
    message = "the operation is not a future of `Result`",
    label = "this is `{Self}`",
    note = "write `retry!(policy, async {{ call().await }})`: the policy first, and `retry!` awaits \
            the operation",
    note = "an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`",
    note = "for a function that blocks, use `retry_blocking!`"
)]
pub trait Start<Awaited, Marker> {
    fn start(self) -> Awaited;
}

impl<A, T, E> Start<A, ()> for A
where
    A: IntoFuture<Output = Result<T, E>>,
{
    #[inline]
    fn start(self) -> A {
        self
    }
}

impl<A: Impossible> Start<Pending<()>, Never> for A {
    fn start(self) -> Pending<()> {
        self.never()
    }
}

// todo!()
#[diagnostic::do_not_recommend]
impl<T, E> Start<Pending<Result<T, E>>, (Never,)> for Never {
    fn start(self) -> Pending<Result<T, E>> {
        self
    }
}

#[inline]
pub fn call_async_operation<F, A, Awaited, Marker>(operation: F) -> Awaited
where
    F: FnOnce() -> A + Operation<A, Awaited, Marker>,
{
    F::start(operation())
}

#[inline]
pub fn call_async_operation_with_fails<F, A, Awaited, Marker>(operation: F, fails: u32) -> Awaited
where
    F: FnOnce(u32) -> A + Operation<A, Awaited, Marker>,
{
    F::start(operation(fails))
}

/// What an operation of `retry_blocking!` is: a `Result`.
#[diagnostic::on_unimplemented(
    message = "the operation is not a `Result`",
    label = "this is `{Self}`",
    note = "for a future, use `retry!` in async code: `retry_blocking!` does not await",
    note = "the operation ends with a `Result`, such as `Ok(value)`, without a `;`"
)]
pub trait Attempt<T, E> {
    fn result(self) -> Result<T, E>;
}

impl<T, E> Attempt<T, E> for Result<T, E> {
    #[inline(always)]
    fn result(self) -> Result<T, E> {
        self
    }
}

// loop { … return … }
impl<T, E> Attempt<T, E> for Never {
    fn result(self) -> Result<T, E> {
        self
    }
}

#[inline(always)]
pub fn result<T, E>(operation: impl Attempt<T, E>) -> Result<T, E> {
    operation.result()
}

#[inline(always)]
pub fn call_operation<T, E>(operation: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    operation()
}

#[inline(always)]
pub fn call_operation_with_fails<T, E>(
    operation: impl FnOnce(u32) -> Result<T, E>,
    fails: u32,
) -> Result<T, E> {
    operation(fails)
}

#[inline(always)]
pub fn call_made_operation<T, E>(operation: impl Fn() -> Result<T, E>) -> Result<T, E> {
    operation()
}

#[inline(always)]
pub fn call_made_operation_with_fails<T, E>(
    operation: impl Fn(u32) -> Result<T, E>,
    fails: u32,
) -> Result<T, E> {
    operation(fails)
}

/// What an operation is that was awaited where it stands: a `Result`.
#[diagnostic::on_unimplemented(
    message = "the operation is not a future of `Result`",
    label = "this is `{Self}`",
    note = "an `async` block ends with a `Result`, such as `Ok(value)`, without a `;`"
)]
pub trait Awaited<T, E> {
    fn result(self) -> Result<T, E>;
}

impl<T, E> Awaited<T, E> for Result<T, E> {
    #[inline(always)]
    fn result(self) -> Result<T, E> {
        self
    }
}

impl<T, E> Awaited<T, E> for Never {
    fn result(self) -> Result<T, E> {
        self
    }
}

#[inline(always)]
pub fn awaited<T, E>(answer: impl Awaited<T, E>) -> Result<T, E> {
    answer.result()
}
