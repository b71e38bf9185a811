//! The sleep between two attempts, and the yield that stands for a sleep of no time.

use core::future::{Future, IntoFuture, Pending};
use core::pin::Pin;
use core::task::{Context, Poll};

use super::function::{Given, Made, SleepFunction};
use super::never::{Impossible, Never};

/// A sleeper that returns `Answer`, a future, or what turns into one.
#[diagnostic::on_unimplemented(
    message = "`sleep` returns `{Answer}`, which is not a future",
    label = "returns `{Answer}`",
    note = "give a function that returns a future, such as `sleep = tokio::time::sleep`"
)]
pub trait Sleep<Answer, Awaited, Marker> {
    fn start(answer: Answer) -> Awaited;
}

impl<F: ?Sized, A: IntoFuture> Sleep<A, A, ()> for F {
    #[inline(always)]
    fn start(answer: A) -> A {
        answer
    }
}

impl<F: ?Sized, A: Impossible> Sleep<A, Pending<()>, Never> for F {
    fn start(answer: A) -> Pending<()> {
        answer.never()
    }
}

// |_| panic!()
impl<F: ?Sized> Sleep<Never, Pending<()>, (Never,)> for F {
    fn start(answer: Never) -> Pending<()> {
        answer
    }
}

/// An `async` sleeper that returns `Answer` at its end, which is nothing.
#[diagnostic::on_unimplemented(
    message = "`sleep` returns `{Answer}`, which would be dropped",
    label = "returns `{Answer}`",
    note = "to await a future, write `sleep = async |delay| ….await`; to discard a value, write \
            `{{ …; }}`; to give up, return `None` from the policy"
)]
pub trait AwaitedSleep<Answer> {}

impl<F: ?Sized> AwaitedSleep<()> for F {}
impl<F: ?Sized> AwaitedSleep<Never> for F {}

/// A sleeper that blocked, likewise.
#[diagnostic::on_unimplemented(
    message = "`sleep` returns `{Answer}`, which would be dropped",
    label = "returns `{Answer}`",
    note = "`retry_blocking!` does not await: give a function that blocks, such as \
            `sleep = std::thread::sleep`",
    note = "to discard a value, write `{{ …; }}`; to give up, return `None` from the policy"
)]
pub trait Slept<Answer> {}

impl<F: ?Sized> Slept<()> for F {}
impl<F: ?Sized> Slept<Never> for F {}

/// A sleeper that takes the policy's delay.
#[diagnostic::on_unimplemented(
    message = "`sleep` takes `{Taken}`, but the policy's delay is `{Delay}`",
    label = "takes `{Taken}`",
    note = "return a delay of type `{Taken}` from the policy, or convert it: \
            `sleep = |delay| sleep(…)`"
)]
pub trait Takes<Delay, Taken> {
    fn taken(delay: Delay) -> Taken;
}

impl<F: ?Sized, D> Takes<D, D> for F {
    #[inline(always)]
    fn taken(delay: D) -> D {
        delay
    }
}

/// A delay. The zero of its type is the default.
#[diagnostic::on_unimplemented(
    message = "the policy's delay is `{Self}`, which is not `Default + PartialEq`",
    label = "the policy returns a delay that cannot be compared with zero",
    note = "a delay is a length of time, such as `Duration`; for a type of your own, write \
            `#[derive(Default, PartialEq)]`; for a type of another crate, return a number from the \
            policy and convert it in `sleep = |ms| …`"
)]
pub trait Delay: Default + PartialEq {}

#[diagnostic::do_not_recommend]
impl<D: Default + PartialEq> Delay for D {}

/// The delay, for a sleeper that is called where it stands. So a panic in it is reported at the
/// caller's line, and yet a delay of another type is explained.
#[inline(always)]
pub fn taken<D, X, F, A>(delay: D, _: &F) -> X
where
    F: FnOnce(X) -> A + Takes<D, X>,
{
    F::taken(delay)
}

#[inline]
pub fn call_sleep<D, F, A, Awaited, Marker>(delay: D, sleep: F) -> Awaited
where
    F: FnOnce(D) -> A + Sleep<A, Awaited, Marker>,
{
    F::start(sleep(delay))
}

/// The future of an `async` sleeper, which must end in nothing: not in a future, above all.
#[inline]
pub fn call_async_sleep<D, F, R, A>(delay: D, sleep: F) -> R
where
    F: FnOnce(D) -> R + AwaitedSleep<A>,
    R: IntoFuture<Output = A>,
{
    sleep(delay)
}

#[inline]
pub fn call_made_sleep<D, F, A, Awaited, Marker>(delay: D, sleep: F) -> Awaited
where
    F: Made<D, A> + Sleep<A, Awaited, Marker>,
{
    F::start(sleep(delay))
}

#[inline]
pub fn call_sleep_function<D, F, G, A, Awaited, Marker, M>(delay: D, sleep: F) -> Awaited
where
    F: SleepFunction<D, A, G> + Given<D, A, G, M> + Sleep<A, Awaited, Marker>,
{
    F::start(F::call(sleep.function(), delay))
}

/// The future of a sleeper that was called in place.
#[inline]
pub fn sleep<A, Awaited, Marker>(answer: A) -> Awaited
where
    (): Sleep<A, Awaited, Marker>,
{
    <() as Sleep<A, Awaited, Marker>>::start(answer)
}

#[inline(always)]
pub fn call_blocking_sleep<D, F, A>(delay: D, sleep: F)
where
    F: FnOnce(D) -> A + Slept<A>,
{
    sleep(delay);
}

#[inline(always)]
pub fn call_made_blocking_sleep<D, F, A>(delay: D, sleep: F)
where
    F: Made<D, A> + Slept<A>,
{
    sleep(delay);
}

#[inline(always)]
pub fn call_blocking_sleep_function<D, F, G, A, M>(delay: D, sleep: F)
where
    F: SleepFunction<D, A, G> + Given<D, A, G, M> + Slept<A>,
{
    F::call(sleep.function(), delay);
}

/// Takes what a blocking sleeper returned that was called in place.
#[inline(always)]
pub fn slept<A>(_: A)
where
    (): Slept<A>,
{
}

/// The delay, unless it is zero.
///
/// In a browser a loop that awaits sleeps for a delay of zero, too. A yield is a microtask there: no
/// timer fires and no request goes on before all microtasks have run.
#[inline(always)]
pub fn nonzero<D: Delay>(delay: D, awaits: bool) -> Option<D> {
    let in_browser = cfg!(all(target_arch = "wasm32", target_os = "unknown"));
    if delay == D::default() && !(in_browser && awaits) {
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
