//! Everything that the macros need and that need not be a macro.
//!
//! A caller's expression is handed to a function here wherever it can be, for three reasons: a
//! closure gets the types of its parameters from the function's bound, `return` stays inside it,
//! and a type error is reported on the argument, which is the caller's own code. The traits are
//! bounds on the *argument* (`F`), even where only what it returns (`Answer`) matters, because the
//! compiler blames the argument whose type fails.

mod backoff;
mod names;

use core::future::{Future, IntoFuture, Pending};
use core::pin::Pin;
use core::task::{Context, Poll};

pub use self::backoff::{
    Factor, Jitter, Jittered, delay, factor, hash, is_factor, is_jitter, jitter,
    random_without_jitter, spread,
};
pub use self::names::{OPTIONS, Options, PARAMETERS, Parameters};
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{f64, u32};
pub use core::result::Result::{Err, Ok};
pub use core::time::Duration;

/// An operation that is `Answer`, or a closure that answers it: a future of `Result<T, E>`, or what
/// turns into one.
///
/// `Awaited` and `Marker` follow from that type. They are parameters, and [`Impossible`] makes a
/// second candidate of each implementation, so that the compiler infers nothing from a bound that
/// fails: an operation that is no future is then one error, and not one more for each use of what
/// it would have been.
#[diagnostic::on_unimplemented(
    message = "the operation is not a future of `Result`",
    label = "this is `{Answer}`",
    note = "an operation is written `async {{ … }}` and ends in a `Result`, such as `Ok(value)`, \
            without a `;`",
    note = "`async || -> Result<T, E> {{ … }}` names the types"
)]
pub trait Operation<Answer, Awaited, Marker> {
    fn start(answer: Answer) -> Awaited;
}

#[diagnostic::do_not_recommend]
impl<F: ?Sized, A, T, E> Operation<A, A::IntoFuture, ()> for F
where
    A: IntoFuture<Output = Result<T, E>>,
{
    #[inline(always)]
    fn start(answer: A) -> A::IntoFuture {
        answer.into_future()
    }
}

#[diagnostic::do_not_recommend]
impl<F: ?Sized, A: Impossible> Operation<A, Pending<()>, Never> for F {
    fn start(answer: A) -> Pending<()> {
        answer.pending()
    }
}

/// A policy that answers `Answer`, a decision about a delay `D`.
#[diagnostic::on_unimplemented(
    message = "the policy returns `{Answer}`, which is no decision",
    label = "returns `{Answer}`",
    note = "a policy returns `(abandon, delay)`, or `Option` of a delay: `None` abandons",
    note = "one that is to be awaited is written `async |fails| policy(fails).await`"
)]
pub trait Policy<Answer, D> {
    fn delay(answer: Answer) -> Option<D>;
}

impl<F: ?Sized, D: Default + PartialEq> Policy<(bool, D), D> for F {
    #[inline(always)]
    fn delay((abandon, delay): (bool, D)) -> Option<D> {
        if abandon { None } else { Some(delay) }
    }
}

impl<F: ?Sized, D: Default + PartialEq> Policy<Option<D>, D> for F {
    #[inline(always)]
    fn delay(decision: Option<D>) -> Option<D> {
        decision
    }
}

// |_| panic!()
impl<F: ?Sized, D: Default + PartialEq> Policy<Never, D> for F {
    fn delay(answer: Never) -> Option<D> {
        answer
    }
}

/// A hook that answers `Answer`, which is nothing.
#[diagnostic::on_unimplemented(
    message = "the hook returns `{Answer}`, which would be dropped",
    label = "returns `{Answer}`",
    note = "a hook that is to be awaited is written \
            `after_failure = async |error, fails| report(error, fails).await`",
    note = "a value is dropped on purpose by a `;`: \
            `after_failure = |error, fails| {{ count(error, fails); }}`"
)]
pub trait Hook<Answer> {}

impl<F: ?Sized> Hook<()> for F {}
impl<F: ?Sized> Hook<Never> for F {} // fn(&E, u32) -> !

/// A predicate that answers `Answer`, which is `bool`.
#[diagnostic::on_unimplemented(
    message = "`when` returns `{Answer}`, not `bool`",
    label = "returns `{Answer}`",
    note = "it is not awaited; a policy may be: `async |fails, error| …`"
)]
pub trait When<Answer> {
    fn is_true(answer: Answer) -> bool;
}

impl<F: ?Sized> When<bool> for F {
    #[inline(always)]
    fn is_true(answer: bool) -> bool {
        answer
    }
}

impl<F: ?Sized> When<Never> for F {
    fn is_true(answer: Never) -> bool {
        answer
    }
}

/// A sleeper that answers `Answer`, a future, or what turns into one.
#[diagnostic::on_unimplemented(
    message = "`sleep` returns `{Answer}`, which is not a future",
    label = "returns `{Answer}`",
    note = "give a function that waits without blocking, such as `sleep = tokio::time::sleep`"
)]
pub trait Sleep<Answer, Awaited, Marker> {
    fn start(answer: Answer) -> Awaited;
}

#[diagnostic::do_not_recommend]
impl<F: ?Sized, A: IntoFuture> Sleep<A, A::IntoFuture, ()> for F {
    #[inline(always)]
    fn start(answer: A) -> A::IntoFuture {
        answer.into_future()
    }
}

#[diagnostic::do_not_recommend]
impl<F: ?Sized, A: Impossible> Sleep<A, Pending<()>, Never> for F {
    fn start(answer: A) -> Pending<()> {
        answer.pending()
    }
}

/// A sleeper that answers `Answer` at its end, which is nothing: it blocked, or was awaited.
#[diagnostic::on_unimplemented(
    message = "`sleep` returns `{Answer}`, which would be dropped",
    label = "returns `{Answer}`",
    note = "`retry!` awaits what is written `sleep = async |delay| sleep(delay).await`, \
            or with a value to drop `sleep = async |delay| {{ sleep(delay).await; }}`",
    note = "`retry_blocking!` does not await: give a function that blocks, such as \
            `sleep = std::thread::sleep`"
)]
pub trait Slept<Answer> {}

impl<F: ?Sized> Slept<()> for F {}
impl<F: ?Sized> Slept<Never> for F {}

/// What `retry_blocking!` refuses; implemented by no type.
#[diagnostic::on_unimplemented(
    message = "`retry_blocking!` does not await",
    label = "this is `async`",
    note = "in async code, use `retry!`; in code that blocks, leave out `async` and `.await`"
)]
pub trait Blocking {
    fn never(self) -> !;
}

/// Implemented by no type.
pub trait Impossible {
    fn pending<T>(self) -> Pending<T>;
}

/// The type `!`, which has no name yet in stable Rust outside of a signature.
pub type Never = <fn() -> ! as Signature>::Output;

pub trait Signature {
    type Output;
}

impl<T> Signature for fn() -> T {
    type Output = T;
}

/// One failure more. For ever is longer than a `u32`, and then it stops counting.
#[inline(always)]
pub fn next(fails: u32) -> u32 {
    fails.saturating_add(1)
}

#[inline(always)]
pub fn operation<F, Awaited, Marker>(operation: F) -> Awaited
where
    F: Operation<F, Awaited, Marker>,
{
    F::start(operation)
}

#[inline(always)]
pub fn async_closure<F, A, Awaited, Marker>(operation: F) -> Awaited
where
    F: FnOnce() -> A + Operation<A, Awaited, Marker>,
{
    F::start(operation())
}

/// What an operation of `retry_blocking!` is: a `Result`.
#[diagnostic::on_unimplemented(
    message = "the operation is not a `Result`",
    label = "this is `{Self}`",
    note = "`retry_blocking!` does not await; for a future, use `retry!` in async code"
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

#[inline(always)]
pub fn result<T, E>(operation: impl Attempt<T, E>) -> Result<T, E> {
    operation.result()
}

/// An attempt of `retry_blocking!`.
#[inline(always)]
pub fn attempt<T, E>(operation: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    operation()
}

pub fn blocking_operation<T, E>(operation: impl Blocking) -> Result<T, E> {
    operation.never()
}

pub fn blocking_policy<F, A, D>(policy: F, _: u32) -> Option<D>
where
    F: FnOnce(u32) -> A + Blocking,
{
    policy.never()
}

pub fn blocking_policy_of_error<'e, E: 'e, F, A, D>(policy: F, _: u32, _: &'e E) -> Option<D>
where
    F: FnOnce(u32, &'e E) -> A + Blocking,
{
    policy.never()
}

pub fn blocking_hook<'e, E: 'e, F, A>(hook: F, _: &'e E, _: u32)
where
    F: FnOnce(&'e E, u32) -> A + Blocking,
{
    hook.never()
}

#[inline(always)]
pub fn policy<F, A, D>(policy: F, fails: u32) -> Option<D>
where
    F: FnOnce(u32) -> A + Policy<A, D>,
{
    F::delay(policy(fails))
}

#[inline(always)]
pub fn policy_of_error<'e, E, F, A, D>(policy: F, fails: u32, error: &'e E) -> Option<D>
where
    F: FnOnce(u32, &'e E) -> A + Policy<A, D>,
{
    F::delay(policy(fails, error))
}

#[inline(always)]
pub fn async_policy<F, R, A, D>(policy: F, fails: u32) -> R
where
    F: FnOnce(u32) -> R + Policy<A, D>,
    R: Future<Output = A>,
{
    policy(fails)
}

#[inline(always)]
pub fn async_policy_of_error<'e, E, F, R, A, D>(policy: F, fails: u32, error: &'e E) -> R
where
    F: FnOnce(u32, &'e E) -> R + Policy<A, D>,
    R: Future<Output = A>,
{
    policy(fails, error)
}

/// The decision of a policy that was called in place, or awaited.
#[inline(always)]
pub fn decision<A, D>(answer: A) -> Option<D>
where
    (): Policy<A, D>,
{
    <()>::delay(answer)
}

#[inline(always)]
pub fn when<'e, E>(when: impl FnOnce(&'e E) -> bool, error: &'e E) -> bool {
    when(error)
}

/// An `async` predicate, which is refused: by this bound, in words.
pub fn async_when<'e, E, F, R>(when: F, error: &'e E) -> bool
where
    F: FnOnce(&'e E) -> R + When<R>,
{
    F::is_true(when(error))
}

/// The answer of a predicate that was called in place.
#[inline(always)]
pub fn retryable<A>(answer: A) -> bool
where
    (): When<A>,
{
    <()>::is_true(answer)
}

#[inline(always)]
pub fn hook<'e, E, F, A>(hook: F, error: &'e E, fails: u32)
where
    F: FnOnce(&'e E, u32) -> A + Hook<A>,
{
    hook(error, fails);
}

#[inline(always)]
pub fn async_hook<'e, E, F, R, A>(hook: F, error: &'e E, fails: u32) -> R
where
    F: FnOnce(&'e E, u32) -> R + Hook<A>,
    R: Future<Output = A>,
{
    hook(error, fails)
}

/// The future of a hook that is but a call.
#[inline(always)]
pub fn future_hook<R, A>(hook: R) -> R::IntoFuture
where
    R: IntoFuture<Output = A> + Hook<A>,
{
    hook.into_future()
}

/// Takes what a hook answered that was called in place.
#[inline(always)]
pub fn hook_called<A>(_: A)
where
    (): Hook<A>,
{
}

/// The delay comes first, so that a sleeper of another type is the argument that is wrong.
#[inline(always)]
pub fn sleep<D, F, A, Awaited, Marker>(delay: D, sleep: F) -> Awaited
where
    F: FnOnce(D) -> A + Sleep<A, Awaited, Marker>,
{
    F::start(sleep(delay))
}

/// The future of an `async` sleeper, which must end in nothing: not in a future, above all.
#[inline(always)]
pub fn async_sleep<D, F, R, A>(delay: D, sleep: F) -> R
where
    F: FnOnce(D) -> R + Slept<A>,
    R: Future<Output = A>,
{
    sleep(delay)
}

/// The future of a sleeper that was called in place.
#[inline(always)]
pub fn sleeping<A, Awaited, Marker>(answer: A) -> Awaited
where
    (): Sleep<A, Awaited, Marker>,
{
    <() as Sleep<A, Awaited, Marker>>::start(answer)
}

/// A sleep of `retry_blocking!`.
#[inline(always)]
pub fn block<D, F, A>(delay: D, sleep: F)
where
    F: FnOnce(D) -> A + Slept<A>,
{
    sleep(delay);
}

/// Takes what a sleeper answered that was called in place.
#[inline(always)]
pub fn blocked<A>(_: A)
where
    (): Slept<A>,
{
}

#[inline(always)]
pub fn nonzero<D: Default + PartialEq>(delay: D) -> Option<D> {
    if delay == D::default() {
        None
    } else {
        Some(delay)
    }
}

/// Lets every other task run once.
#[inline(always)]
pub fn yield_now() -> YieldNow {
    YieldNow { yielded: false }
}

pub struct YieldNow {
    yielded: bool,
}

impl Future for YieldNow {
    type Output = ();

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.yielded {
            return Poll::Ready(());
        }
        self.yielded = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}
