//! The hook: what runs before each retry.

use core::convert::Infallible;
use core::marker::PhantomData;

use super::function::{Given2, HookFunction, Made2};
use super::never::Never;

/// The end of a hook. `May` has no value if the hook cannot fail. Then the error has none either, and
/// the loop has no code for it.
pub type Ended<E, May> = Result<(), (E, May)>;

macro_rules! hook {
    ($hook:ident, $($note:literal),+) => {
        /// A hook that returns `Answer`: nothing, or a `Result` whose error ends the retries.
        #[diagnostic::on_unimplemented(
            message = "the hook returns `{Answer}`, which would be dropped",
            label = "returns `{Answer}`",
            $(note = $note),+
        )]
        pub trait $hook<Answer, E, May> {
            fn result(answer: Answer) -> Ended<E, May>;
        }

        impl<F: ?Sized, E> $hook<(), E, Infallible> for F {
            #[inline(always)]
            fn result((): ()) -> Ended<E, Infallible> {
                Ok(())
            }
        }

        impl<F: ?Sized, T, R, E> $hook<Result<T, R>, E, ()> for F
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
        impl<F: ?Sized, E> $hook<Never, E, Infallible> for F {
            fn result(answer: Never) -> Ended<E, Infallible> {
                answer
            }
        }
    };
}
hook! {
    Hook,
    "to await a future in async code, write `after_failure = async |error, fails| ….await`; \
     to discard a value, write `{{ let _ = …; }}`"
}
hook! {
    AwaitedHook,
    "add `.await` to a future; to discard a value, write `{{ let _ = …; }}`"
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
    note = "to end the retries with this error, write `{{ …?; Ok(()) }}`, which converts it to `{E}`; \
            to discard the `Result`, write `{{ let _ = …; }}`"
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
pub fn call_async_hook<'e, E, F, R>(hook: F, error: &'e E, fails: u32) -> R
where
    F: FnOnce(&'e E, u32) -> R,
{
    hook(error, fails)
}

#[inline]
pub fn call_async_hook_with_delay<'e, 'd, E, D, F, R>(
    hook: F,
    error: &'e E,
    fails: u32,
    delay: &'d D,
) -> R
where
    F: FnOnce(&'e E, u32, &'d D) -> R,
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

#[inline(always)]
pub fn call_hook_function<'e, E: 'e, F, G, A, May, M>(
    hook: F,
    error: &'e E,
    fails: u32,
) -> Ended<E, May>
where
    F: HookFunction<&'e E, u32, A, G> + Given2<&'e E, u32, A, G, M> + Hook<A, E, May>,
{
    F::result(F::call(hook.function(), error, fails))
}

/// The type of the failed attempt's error. It takes no room, so it may live across the hook.
#[inline(always)]
pub fn error_of<E>(_: &E) -> PhantomData<fn() -> E> {
    PhantomData
}
