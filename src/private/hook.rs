//! The hook: what runs before each retry.

use core::future::IntoFuture;

use super::made::Made2;
use super::never::Never;

/// A hook that returns `Answer`: nothing, or a `Result` whose error ends the retries.
#[diagnostic::on_unimplemented(
    message = "the hook returns `{Answer}`, which would be dropped",
    label = "returns `{Answer}`",
    note = "to await a hook, write `after_failure = async |error, fails| report(error, fails).await`",
    note = "to drop a value on purpose, write \
            `after_failure = |error, fails| {{ let _ = count(error, fails); }}`"
)]
pub trait Hook<Answer, E> {
    fn result(answer: Answer) -> Result<(), E>;
}

impl<F: ?Sized, E> Hook<(), E> for F {
    #[inline(always)]
    fn result((): ()) -> Result<(), E> {
        Ok(())
    }
}

impl<F: ?Sized, T: ValueOfHook, R: ErrorOfHook<E>, E> Hook<Result<T, R>, E> for F {
    #[inline(always)]
    fn result(answer: Result<T, R>) -> Result<(), E> {
        match answer {
            Ok(_) => Ok(()),
            Err(error) => Err(error.into_error()),
        }
    }
}

// fn(&E, u32) -> !
impl<F: ?Sized, E> Hook<Never, E> for F {
    fn result(answer: Never) -> Result<(), E> {
        answer
    }
}

/// What a hook that may fail returns when it does not: nothing.
#[diagnostic::on_unimplemented(
    message = "the hook returns a `Result` of `{Self}`, which would be dropped",
    label = "returns a `Result` of `{Self}`",
    note = "a hook returns nothing, or `Result<(), E>`, whose error ends the retries",
    note = "to ignore the `Result`, write `{{ let _ = …; }}`"
)]
pub trait ValueOfHook {}

impl ValueOfHook for () {}

/// The error of a hook, which has the type of the operation's error, `E`.
#[diagnostic::on_unimplemented(
    message = "the hook fails with `{Self}`, but the operation with `{E}`",
    label = "fails with `{Self}`",
    note = "the error of a hook ends the retries in place of the operation's; `?` converts it",
    note = "to ignore the `Result`, write `{{ let _ = …; }}`"
)]
pub trait ErrorOfHook<E> {
    fn into_error(self) -> E;
}

impl<E> ErrorOfHook<E> for E {
    #[inline(always)]
    fn into_error(self) -> E {
        self
    }
}

#[inline(always)]
pub fn call_hook<'e, E, F, A>(hook: F, error: &'e E, fails: u32) -> Result<(), E>
where
    F: FnOnce(&'e E, u32) -> A + Hook<A, E>,
{
    F::result(hook(error, fails))
}

#[inline(always)]
pub fn call_hook_with_delay<'e, 'd, E, D, F, A>(
    hook: F,
    error: &'e E,
    fails: u32,
    delay: &'d D,
) -> Result<(), E>
where
    F: FnOnce(&'e E, u32, &'d D) -> A + Hook<A, E>,
{
    F::result(hook(error, fails, delay))
}

#[inline(always)]
pub fn call_async_hook<'e, E, F, R, A>(hook: F, error: &'e E, fails: u32) -> R
where
    F: FnOnce(&'e E, u32) -> R + Hook<A, E>,
    R: IntoFuture<Output = A>,
{
    hook(error, fails)
}

#[inline(always)]
pub fn call_async_hook_with_delay<'e, 'd, E, D, F, R, A>(
    hook: F,
    error: &'e E,
    fails: u32,
    delay: &'d D,
) -> R
where
    F: FnOnce(&'e E, u32, &'d D) -> R + Hook<A, E>,
    R: IntoFuture<Output = A>,
{
    hook(error, fails, delay)
}

#[inline(always)]
pub fn call_made_hook<'e, E: 'e, F, A>(hook: F, error: &'e E, fails: u32) -> Result<(), E>
where
    F: Made2<&'e E, u32, A> + Hook<A, E>,
{
    F::result(hook(error, fails))
}

#[inline(always)]
pub fn call_made_hook_with_delay<'e, 'd, E, D, F, A>(
    hook: F,
    error: &'e E,
    fails: u32,
    delay: &'d D,
) -> Result<(), E>
where
    F: Fn(&'e E, u32, &'d D) -> A + Hook<A, E>,
{
    F::result(hook(error, fails, delay))
}

/// The result of a hook that was called in place, or awaited.
#[inline(always)]
pub fn hook_result<A, E>(answer: A) -> Result<(), E>
where
    (): Hook<A, E>,
{
    <()>::result(answer)
}
