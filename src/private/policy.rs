//! The policy: whether there is another attempt, and the delay before it.

use core::future::IntoFuture;

use super::function::{Given, Made, PolicyFunction};
use super::never::Never;

/// A policy that returns `Answer`, a decision about a delay `D`.
#[diagnostic::on_unimplemented(
    message = "the policy returns `{Answer}`, not `Option` of a delay or `(bool, delay)`",
    label = "returns `{Answer}`",
    note = "return `Some(delay)` to retry and `None` to give up: \
            `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write \
            `async |fails| ….await`"
)]
pub trait Policy<Answer, D> {
    fn delay(answer: Answer) -> Option<D>;
}

impl<F: ?Sized, D> Policy<(bool, D), D> for F {
    #[inline(always)]
    fn delay((abandon, delay): (bool, D)) -> Option<D> {
        if abandon { None } else { Some(delay) }
    }
}

impl<F: ?Sized, D> Policy<Option<D>, D> for F {
    #[inline(always)]
    fn delay(decision: Option<D>) -> Option<D> {
        decision
    }
}

// |_| panic!()
impl<F: ?Sized, D> Policy<Never, D> for F {
    fn delay(answer: Never) -> Option<D> {
        answer
    }
}

/// The same of a policy that is awaited. It does not name the delay, whose type cannot be inferred
/// here from a policy that never returns.
#[diagnostic::on_unimplemented(
    message = "the policy returns `{Answer}`, not `Option` of a delay or `(bool, delay)`",
    label = "returns `{Answer}`",
    note = "return `Some(delay)` to retry and `None` to give up: \
            `async |fails| (fails <= 3).then_some(delay)`"
)]
pub trait AsyncPolicy<Answer> {}

impl<F: ?Sized, D> AsyncPolicy<(bool, D)> for F {}
impl<F: ?Sized, D> AsyncPolicy<Option<D>> for F {}
impl<F: ?Sized> AsyncPolicy<Never> for F {} // async |_| panic!()

#[inline(always)]
pub fn call_policy<F, A, D>(policy: F, fails: u32) -> Option<D>
where
    F: FnOnce(u32) -> A + Policy<A, D>,
{
    F::delay(policy(fails))
}

#[inline(always)]
pub fn call_policy_with_error<'e, E, F, A, D>(policy: F, fails: u32, error: &'e E) -> Option<D>
where
    F: FnOnce(u32, &'e E) -> A + Policy<A, D>,
{
    F::delay(policy(fails, error))
}

#[inline]
pub fn call_async_policy<F, R, A>(policy: F, fails: u32) -> R
where
    F: FnOnce(u32) -> R + AsyncPolicy<A>,
    R: IntoFuture<Output = A>,
{
    policy(fails)
}

#[inline]
pub fn call_async_policy_with_error<'e, E, F, R, A>(policy: F, fails: u32, error: &'e E) -> R
where
    F: FnOnce(u32, &'e E) -> R + AsyncPolicy<A>,
    R: IntoFuture<Output = A>,
{
    policy(fails, error)
}

#[inline(always)]
pub fn call_made_policy<F, A, D>(policy: F, fails: u32) -> Option<D>
where
    F: Made<u32, A> + Policy<A, D>,
{
    F::delay(policy(fails))
}

#[inline(always)]
pub fn call_made_policy_with_error<'e, E, F, A, D>(policy: F, fails: u32, error: &'e E) -> Option<D>
where
    F: Fn(u32, &'e E) -> A + Policy<A, D>,
{
    F::delay(policy(fails, error))
}

#[inline(always)]
pub fn call_policy_function<F, G, A, D, M>(policy: F, fails: u32) -> Option<D>
where
    F: PolicyFunction<u32, A, G> + Given<u32, A, G, M> + Policy<A, D>,
{
    F::delay(F::call(policy.function(), fails))
}

/// The decision of a policy that was called in place, or awaited.
#[inline(always)]
pub fn decide<A, D>(answer: A) -> Option<D>
where
    (): Policy<A, D>,
{
    <()>::delay(answer)
}
