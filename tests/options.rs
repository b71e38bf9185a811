//! Each option does its part, wherever it stands: a closure, an awaited call and a name, each of
//! which another rule of the grammar reads. The model in `tests/model` mixes the order by chance;
//! here is every order. No `sleep` is in scope here: were the one in the call forgotten, nothing
//! would take its place.

mod support;

use aioretry::retry;
use std::future::ready;
use support::{Journal, on_each_executor};

/// What each call does with its options: all three play their parts.
const EVENTS: [&str; 7] = [
    "when no",
    "hook no 1",
    "sleep 1",
    "when no",
    "hook no 2",
    "sleep 2",
    "when no",
];

macro_rules! retry_with {
    ($($options:tt)*) => {
        let result: Result<(), _> =
            retry!(|fails| (fails > 2, fails), ready(Err("no")), $($options)*);
        assert_eq!(result, Err("no"));
    };
}

/// Hands the three options to the macro in each of their six orders.
macro_rules! in_each_order {
    ([$($a:tt)*], [$($b:tt)*], [$($c:tt)*] $(,)?) => {
        retry_with!($($a)*, $($b)*, $($c)*);
        retry_with!($($a)*, $($c)*, $($b)*);
        retry_with!($($b)*, $($a)*, $($c)*);
        retry_with!($($b)*, $($c)*, $($a)*);
        retry_with!($($c)*, $($a)*, $($b)*);
        retry_with!($($c)*, $($b)*, $($a)*);
    };
}

impl Journal {
    fn when(&self, error: &str) -> bool {
        self.write(format!("when {error}"));
        true
    }

    fn hook(&self, error: &str, fails: u32) {
        self.write(format!("hook {error} {fails}"));
    }

    async fn async_hook(&self, error: &str, fails: u32) {
        self.hook(error, fails);
    }
}

#[test]
fn closures() {
    on_each_executor(async || {
        let journal = Journal::default();
        in_each_order!(
            [when = |error| journal.when(error)],
            [after_failure = |error, fails| journal.hook(error, fails)],
            [sleep = |delay| journal.sleep(delay)]
        );
        journal.assert(&EVENTS.repeat(6));
    });
}

#[test]
fn a_hook_that_only_awaits_a_call() {
    on_each_executor(async || {
        let journal = Journal::default();
        in_each_order!(
            [when = |error| journal.when(error)],
            [after_failure = async |error, fails| journal.async_hook(error, fails).await],
            [sleep = |delay| journal.sleep(delay)]
        );
        journal.assert(&EVENTS.repeat(6));
    });
}

#[test]
fn names() {
    on_each_executor(async || {
        let journal = Journal::default();
        let transient = |error: &&str| journal.when(error);
        let report = |error: &&str, fails: u32| journal.hook(error, fails);
        let nap = |delay: u32| journal.sleep(delay);
        in_each_order!([when = transient], [after_failure = report], [sleep = nap]);
        journal.assert(&EVENTS.repeat(6));
    });
}
