//! The predicate: whether an error is worth a retry.

use super::function::{Given, Made, WhenFunction};
use super::never::Never;

/// A predicate that returns `Answer`, which is `bool`.
#[diagnostic::on_unimplemented(
    message = "`when` returns `{Answer}`, not `bool`",
    label = "returns `{Answer}`",
    note = "write `when = |error| …`, which returns `bool`; to await in async code, use a policy: \
            `async |fails, error| …`"
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

#[inline(always)]
pub fn call_predicate<'e, E>(when: impl FnOnce(&'e E) -> bool, error: &'e E) -> bool {
    when(error)
}

#[inline(always)]
pub fn call_made_predicate<'e, E: 'e, F, A>(when: F, error: &'e E) -> bool
where
    F: Made<&'e E, A> + When<A>,
{
    F::is_true(when(error))
}

#[inline(always)]
pub fn call_predicate_function<'e, E: 'e, F, G, A, M>(when: F, error: &'e E) -> bool
where
    F: WhenFunction<&'e E, A, G> + Given<&'e E, A, G, M> + When<A>,
{
    F::is_true(F::call(when.function(), error))
}
