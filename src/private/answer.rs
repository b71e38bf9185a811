//! What an option returned that was called where it stands.
//!
//! The loop calls the method of the option's name, by the caller's token, so an error is reported
//! there. Each method names its types a second time, in an argument: else the compiler would blame
//! the first.

use core::marker::PhantomData;

use super::hook::{AwaitedHook, Ended, Hook};
use super::predicate::When;
use super::sleep::{Sleep, Slept};

pub struct Answer<A>(A);

#[inline(always)]
pub fn answer<A>(answer: A) -> Answer<A> {
    Answer(answer)
}

impl<A> Answer<A> {
    /// Whether the error is worth a retry.
    #[inline(always)]
    pub fn when(self, _: PhantomData<A>) -> bool
    where
        (): When<A>,
    {
        <()>::is_true(self.0)
    }

    /// The future of the sleep.
    #[inline]
    pub fn sleep<Awaited, Marker>(self, _: PhantomData<A>) -> Awaited
    where
        (): Sleep<A, Awaited, Marker>,
    {
        <() as Sleep<A, Awaited, Marker>>::start(self.0)
    }
}

pub struct BlockingAnswer<A>(PhantomData<A>);

#[inline(always)]
pub fn blocking_answer<A>(_: A) -> BlockingAnswer<A> {
    BlockingAnswer(PhantomData)
}

impl<A> BlockingAnswer<A> {
    #[inline(always)]
    pub fn sleep(self, _: PhantomData<A>)
    where
        (): Slept<A>,
    {
    }
}

pub struct HookAnswer<A, E>(A, PhantomData<fn() -> E>);

#[inline(always)]
pub fn hook_answer<A, E>(error: PhantomData<fn() -> E>, answer: A) -> HookAnswer<A, E> {
    HookAnswer(answer, error)
}

impl<A, E> HookAnswer<A, E> {
    #[inline(always)]
    pub fn after_failure<May>(self, _: PhantomData<(A, E)>) -> Ended<E, May>
    where
        (): Hook<A, E, May>,
    {
        <() as Hook<A, E, May>>::result(self.0)
    }
}

pub struct AwaitedHookAnswer<A, E>(A, PhantomData<fn() -> E>);

#[inline(always)]
pub fn awaited_hook_answer<A, E>(
    error: PhantomData<fn() -> E>,
    answer: A,
) -> AwaitedHookAnswer<A, E> {
    AwaitedHookAnswer(answer, error)
}

impl<A, E> AwaitedHookAnswer<A, E> {
    #[inline(always)]
    pub fn after_failure<May>(self, _: PhantomData<(A, E)>) -> Ended<E, May>
    where
        (): AwaitedHook<A, E, May>,
    {
        <() as AwaitedHook<A, E, May>>::result(self.0)
    }
}
