//! The hook: what runs before each retry.

use core::convert::Infallible;
use core::future::IntoFuture;
use core::marker::PhantomData;

use super::made::Made2;
use super::never::Never;

/// A hook that returns `Answer`: nothing, or a `Result` whose error ends the retries.
#[diagnostic::on_unimplemented(
    message = "the hook returns `{Answer}`, which would be dropped",
    label = "returns `{Answer}`",
    note = "to await a future, write `after_failure = async |error, fails| ….await`",
    note = "to discard a value, write `{{ let _ = …; }}`"
)]
pub trait Hook<Answer, E, May> {
    fn result(answer: Answer) -> Ended<E, May>;
}

/// The end of a hook. `May` has no value if the hook cannot fail. Then the error has none either, and
/// the loop has no code for it.
pub type Ended<E, May> = Result<(), (E, May)>;

impl<F: ?Sized, E> Hook<(), E, Infallible> for F {
    #[inline(always)]
    fn result((): ()) -> Ended<E, Infallible> {
        Ok(())
    }
}

impl<F: ?Sized, T, R, E> Hook<Result<T, R>, E, ()> for F
where
    Fallible: Fails<T, R, E>,
{
    #[inline(always)]
    fn result(answer: Result<T, R>) -> Ended<E, ()> {
        match Fallible::convert(answer) {
            Ok(()) => Ok(()),
            Err(error) => Err((error, ())),
        }
    }
}

// fn(&E, u32) -> !
impl<F: ?Sized, E> Hook<Never, E, Infallible> for F {
    fn result(answer: Never) -> Ended<E, Infallible> {
        answer
    }
}

/// A hook that may fail. The compiler reports the bound below, and not the one above, only if it is
/// on another type than the hook.
pub struct Fallible;

/// A hook that returns `Result<Value, Error>`, which is `Result<(), E>`: its error ends the retries in
/// place of the operation's.
///
/// The types are parameters, so that the only implementation tells the compiler those that it cannot
/// infer from the hook.
#[diagnostic::on_unimplemented(
    message = "the hook returns `Result<{Value}, {Error}>`, not `Result<(), {E}>`",
    label = "returns `Result<{Value}, {Error}>`",
    note = "to end the retries with a hook's error, write `{{ …?; Ok(()) }}`, which converts it",
    note = "to discard the `Result`, write `{{ let _ = …; }}`"
)]
pub trait Fails<Value, Error, E> {
    fn convert(answer: Result<Value, Error>) -> Result<(), E>;
}

impl<E> Fails<(), E, E> for Fallible {
    #[inline(always)]
    fn convert(answer: Result<(), E>) -> Result<(), E> {
        answer
    }
}

#[inline(always)]
pub fn call_hook<'e, E, F, A, May>(hook: F, error: &'e E, fails: u32) -> Ended<E, May>
where
    F: FnOnce(&'e E, u32) -> A + Hook<A, E, May>,
{
    F::result(hook(error, fails))
}

#[inline(always)]
pub fn call_hook_with_delay<'e, 'd, E, D, F, A, May>(
    hook: F,
    error: &'e E,
    fails: u32,
    delay: &'d D,
) -> Ended<E, May>
where
    F: FnOnce(&'e E, u32, &'d D) -> A + Hook<A, E, May>,
{
    F::result(hook(error, fails, delay))
}

#[inline]
pub fn call_async_hook<'e, E, F, R, A, May>(hook: F, error: &'e E, fails: u32) -> R
where
    F: FnOnce(&'e E, u32) -> R + Hook<A, E, May>,
    R: IntoFuture<Output = A>,
{
    hook(error, fails)
}

#[inline]
pub fn call_async_hook_with_delay<'e, 'd, E, D, F, R, A, May>(
    hook: F,
    error: &'e E,
    fails: u32,
    delay: &'d D,
) -> R
where
    F: FnOnce(&'e E, u32, &'d D) -> R + Hook<A, E, May>,
    R: IntoFuture<Output = A>,
{
    hook(error, fails, delay)
}

#[inline(always)]
pub fn call_made_hook<'e, E: 'e, F, A, May>(hook: F, error: &'e E, fails: u32) -> Ended<E, May>
where
    F: Made2<&'e E, u32, A> + Hook<A, E, May>,
{
    F::result(hook(error, fails))
}

#[inline(always)]
pub fn call_made_hook_with_delay<'e, 'd, E, D, F, A, May>(
    hook: F,
    error: &'e E,
    fails: u32,
    delay: &'d D,
) -> Ended<E, May>
where
    F: Fn(&'e E, u32, &'d D) -> A + Hook<A, E, May>,
{
    F::result(hook(error, fails, delay))
}

/// The type of the failed attempt's error. It takes no room, so it may live across the hook.
#[inline(always)]
pub fn error_of<E>(_: &E) -> PhantomData<fn() -> E> {
    PhantomData
}

/// The result of a hook that was called in place, or awaited. The type of its error comes first, so
/// that another one is the argument that is wrong.
#[inline(always)]
pub fn hook_result<A, E, May>(_: PhantomData<fn() -> E>, answer: A) -> Ended<E, May>
where
    (): Hook<A, E, May>,
{
    <() as Hook<A, E, May>>::result(answer)
}
