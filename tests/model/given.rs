//! The crate that the generated calls use: the caller's side of a run, in functions that need no
//! `self`, and every thing that a way of writing an argument may name.

pub mod caller;
pub mod choices;
pub mod compare;
pub mod journal;
pub mod script;
pub mod scripted;

use std::cell::RefCell;
use std::future::poll_fn;
use std::panic::AssertUnwindSafe;
use std::task::Poll;

use crate::caller::{Client, Temporary};
use crate::choices::{Choices, Pending};
use crate::journal::Awaited;
use crate::script::{Body, Form, Hook, Operation, Policy, Script, Step};
use crate::scripted::Scripted;

pub use crate::caller::{ConnectError, Outcome};
pub use crate::compare::{Call, Run, compare, end, poll};
pub use std::time::Duration;

thread_local! {
    static CLIENT: RefCell<Option<Client>> = const { RefCell::new(None) };
}

fn with<T>(ask: impl FnOnce(&mut Client) -> T) -> T {
    CLIENT.with_borrow_mut(|client| ask(client.as_mut().expect("a script")))
}

pub type Later<T> = Scripted<Box<dyn FnOnce() -> T>>;

fn later<T>(kind: Awaited, pends: u32, output: impl FnOnce() -> T + 'static) -> Later<T> {
    Scripted::new(kind, pends, Box::new(output))
}

/// A temporary, which writes down when it is dropped.
pub struct Guard(#[allow(dead_code)] Temporary);

pub fn guard() -> Guard {
    Guard(Temporary)
}

impl Guard {
    pub fn index(&self) -> usize {
        1
    }

    pub fn pick<T>(&self, picked: T) -> T {
        picked
    }

    pub fn lend<'a, T>(&'a self, lent: &'a T) -> &'a T {
        lent
    }
}

pub async fn yield_now() {
    let mut yielded = false;
    let pend_once = poll_fn(move |context| {
        if std::mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    });
    pend_once.await
}

pub fn form(
    blocking: bool,
    awaits_policy: bool,
    when: bool,
    has_hook: bool,
    awaits_hook: bool,
) -> Form {
    let policy = Policy {
        awaited: awaits_policy,
        sees_error: false,
        pair: false,
    };
    let body = if awaits_hook {
        Body::Async
    } else {
        Body::Plain
    };
    let hook = has_hook.then_some(Hook {
        body,
        sees_delay: false,
        fallible: true,
    });
    Form {
        blocking,
        policy,
        operation: Operation::Expression,
        when,
        hook,
    }
}

/// Compares a call with its loop by hand. Returns how many runs that were, or nothing after a
/// difference, which it prints.
pub fn check(
    written: &str,
    form: Form,
    by_hand: impl Fn(usize) -> Run,
    call: impl Fn(usize) -> Run,
) -> Option<usize> {
    let follow = |script: &Script| CLIENT.set(Some(Client::new(script)));
    let expected = |_, script: &Script, polls| {
        follow(script);
        by_hand(polls)
    };
    let actual = |_, script: &Script, polls| {
        follow(script);
        call(polls)
    };
    let pending = if form.blocking {
        Pending::Nothing
    } else {
        Pending::ByKind
    };
    let draw = |choices: &mut Choices| (form, choices.script(form, 2, pending));
    let all = AssertUnwindSafe(|| compare(written, expected, actual, draw));
    std::panic::catch_unwind(all).ok()
}

/// A macro call that makes a temporary.
#[macro_export]
macro_rules! pick {
    ($picked:expr) => {
        $crate::guard().pick($picked)
    };
}

/// A macro of the caller's own around a call.
#[macro_export]
macro_rules! forward {
    ($retry:ident $($arguments:tt)*) => {
        aioretry::$retry!($($arguments)*)
    };
}

fn attempt(fails: Option<u32>) -> Step {
    with(|client| client.begin(fails))
}

fn attempt_later(fails: Option<u32>) -> Later<Outcome> {
    let step = attempt(fails);
    later(Awaited::Operation, step.operation_pends, move || {
        step.result()
    })
}

/// Operations.
pub fn dial() -> Later<Outcome> {
    attempt_later(None)
}

pub fn dial_by(_: &Guard) -> Later<Outcome> {
    attempt_later(None)
}

pub fn dial_counting(fails: u32) -> Later<Outcome> {
    attempt_later(Some(fails))
}

pub fn dial_blocking() -> Outcome {
    attempt(None).result()
}

pub fn dial_blocking_by(_: &Guard) -> Outcome {
    attempt(None).result()
}

pub fn dial_blocking_counting(fails: u32) -> Outcome {
    attempt(Some(fails)).result()
}

/// What each argument that is called may name, in a module of its own.
macro_rules! callable {
    ($module:ident, ($($name:ident: $type:ty),+) -> $answer:ty $body:block) => {
        pub mod $module {
            use super::*;
            use std::marker::PhantomData;

            pub type Answer = $answer;
            pub type F = fn($($type),+) -> Answer;

            pub fn f($($name: $type),+) -> Answer $body

            pub fn r#fn($($name: $type),+) -> Answer {
                f($($name),+)
            }

            pub fn generic<T>($($name: $type),+) -> Answer {
                f($($name),+)
            }

            pub fn boxed() -> Box<dyn FnMut($($type),+) -> Answer> {
                Box::new(f)
            }

            pub fn make() -> F {
                f
            }

            pub fn make_of<T>() -> F {
                f
            }

            pub fn try_make() -> Result<F, ConnectError> {
                Ok(f)
            }

            pub const CONSTANT: F = f;
            pub static STATIC: F = f;

            fn wrong($(_: $type),+) -> Answer {
                panic!("the wrong one was called")
            }

            pub static TABLE: [F; 2] = [wrong, f];

            pub struct Holder {
                pub f: F,
                pub r#fn: F,
                pub pair: (u8, (F,)),
                pub table: [F; 2],
                pub reference: &'static F,
            }

            pub const HOLDER: Holder =
                Holder { f, r#fn: f, pair: (0, (f,)), table: TABLE, reference: &STATIC };
            pub static HOLDERS: [Holder; 2] = [Holder { f: wrong, ..HOLDER }, HOLDER];

            pub struct Of<T>(PhantomData<T>);

            impl<T> Of<T> {
                pub const CONSTANT: F = f;

                pub fn f($($name: $type),+) -> Answer {
                    f($($name),+)
                }
            }

            pub trait Trait {
                const OF_TRAIT: F = f;

                fn of_trait($($name: $type),+) -> Answer {
                    f($($name),+)
                }
            }

            impl<T> Trait for Of<T> {}

            /// As a loop by hand passes a closure, so that its types are known.
            pub fn call<R>($($name: $type,)+ closure: impl FnOnce($($type),+) -> R) -> R {
                closure($($name),+)
            }
        }
    };
}

callable!(policy, (fails: u32) -> Option<Duration> {
    with(|client| client.policy(fails, None))
});

callable!(when, (error: &ConnectError) -> bool {
    error.is_transient()
});

callable!(hook, (error: &ConnectError, fails: u32) -> Result<(), ConnectError> {
    with(|client| client.hook(error, fails, None))
});

callable!(sleep, (delay: Duration) -> Later<()> {
    nap(delay);
    later(Awaited::Sleep, script::pends(delay), || ())
});

callable!(nap, (delay: Duration) -> () {
    scripted::sleep_blocking(delay)
});

pub use self::nap::f as nap;
/// The `sleep` in scope.
pub use self::sleep::f as sleep;

pub fn policy_of_error(fails: u32, error: &ConnectError) -> Option<Duration> {
    with(|client| client.policy(fails, Some(error)))
}

pub fn policy_later(fails: u32) -> Later<Option<Duration>> {
    let (delay, pends) = with(|client| (client.policy(fails, None), client.step().policy_pends));
    later(Awaited::Policy, pends, move || delay)
}

pub fn policy_of_error_later(fails: u32, error: &ConnectError) -> Later<Option<Duration>> {
    let delay = policy_of_error(fails, error);
    later(
        Awaited::Policy,
        with(|client| client.step().policy_pends),
        move || delay,
    )
}

pub fn call_policy_of_error<'a, R>(
    fails: u32,
    error: &'a ConnectError,
    closure: impl FnOnce(u32, &'a ConnectError) -> R,
) -> R {
    closure(fails, error)
}

pub fn hook_of_delay(
    error: &ConnectError,
    fails: u32,
    delay: &Duration,
) -> Result<(), ConnectError> {
    with(|client| client.hook(error, fails, Some(delay)))
}

pub fn hook_later(error: &ConnectError, fails: u32) -> Later<Result<(), ConnectError>> {
    let step = with(|client| client.begin_hook(error, fails, None));
    later(Awaited::Hook, step.hook_pends, move || step.hook_result())
}

pub fn hook_of_delay_later(
    error: &ConnectError,
    fails: u32,
    delay: &Duration,
) -> Later<Result<(), ConnectError>> {
    let step = with(|client| client.begin_hook(error, fails, Some(delay)));
    later(Awaited::Hook, step.hook_pends, move || step.hook_result())
}

pub fn call_hook_of_delay<'a, R>(
    error: &'a ConnectError,
    fails: u32,
    delay: &'a Duration,
    closure: impl FnOnce(&'a ConnectError, u32, &'a Duration) -> R,
) -> R {
    closure(error, fails, delay)
}

/// As a loop by hand calls the closure of an operation.
pub fn call_operation<R>(closure: impl FnOnce() -> R) -> R {
    closure()
}

pub fn call_counting<R>(fails: u32, closure: impl FnOnce(u32) -> R) -> R {
    closure(fails)
}

pub fn call_hook<'a, R>(
    error: &'a ConnectError,
    fails: u32,
    closure: impl FnOnce(&'a ConnectError, u32) -> R,
) -> R {
    closure(error, fails)
}
