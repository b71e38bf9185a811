//! Hooks that do nothing but await a call: `async |error, fails| self.report(error, fails).await`.
//! The macro may await them without a closure around them. Nothing but the size may tell.
//!
//! The model in `tests/model` has every run of such hooks, with names as arguments. Here are the
//! other arguments, paths and receivers that a call may have, what `return` means in it, and the
//! size.

// `return` is an argument here.
#![allow(unreachable_code, unused_variables)]
#![allow(
    clippy::diverging_sub_expression,
    clippy::needless_return,
    clippy::unit_arg
)]

mod support;

use aioretry::retry;
use std::cell::Cell;
use std::fmt::Debug;
use std::future::{IntoFuture, Ready, ready};
use std::marker::PhantomData;
use support::{Journal, millis, on_each_executor};

struct Refused {
    code: u32,
}

async fn record(journal: &Journal, value: impl Debug) {
    journal.write(format!("{value:?}"));
}

fn record_later(journal: &Journal, number: u32) -> impl IntoFuture<Output = ()> {
    struct Later<'a>(&'a Journal, u32);
    impl IntoFuture for Later<'_> {
        type Output = ();
        type IntoFuture = Ready<()>;
        fn into_future(self) -> Ready<()> {
            self.0.write(self.1.to_string());
            ready(())
        }
    }
    Later(journal, number)
}

async fn never<T>(_: T) {
    unreachable!()
}

async fn never_both<A, B>(_: A, _: B) {
    unreachable!()
}

async fn never_three<A, B, C>(_: A, _: B, _: C) {
    unreachable!()
}

mod metrics {
    pub mod failures {
        use crate::support::Journal;

        pub async fn count(journal: &Journal, code: u32, fails: u32) {
            journal.write(format!("{code} {fails}"));
        }

        pub async fn never<T>(_: T) {
            unreachable!()
        }
    }
}

/// Fails three times, with that hook in between; the number of attempts.
macro_rules! attempts_with {
    ($($hook:tt)*) => {{
        let mut attempts = 0;
        let result: Result<(), _> = retry!(
            |fails| (fails > 2, millis(1)),
            async {
                attempts += 1;
                Err(Refused { code: 7 })
            },
            after_failure = $($hook)*,
            sleep = |_| ready(()),
        );
        assert_eq!(result.unwrap_err().code, 7);
        attempts
    }};
}

/// What the hook writes after the first and after the second failure.
macro_rules! assert_writes {
    ($journal:expr, $first:literal, $second:literal: $($hook:tt)*) => {
        let before = $journal.read().len();
        assert_eq!(attempts_with!($($hook)*), 3);
        assert_eq!($journal.read()[before..], [$first, $second]);
    };
}

#[derive(Default)]
struct Client {
    log: Log,
}

#[derive(Default)]
struct Log {
    file: File,
}

#[derive(Default)]
struct File {
    journal: Journal,
}

impl Client {
    async fn retry(&mut self) {
        let (text, code) = ("field", 5);
        assert_writes!(self.log.file.journal, "field 5 1", "field 5 2":
            async |_, fails| self.log.file.write(text, code, fails).await);
        let log = &mut self.log;
        assert_writes!(log.file.journal, "path 6 1", "path 6 2":
            async |_, fails| Self::write(log, fails).await);
    }

    async fn write(log: &mut Log, fails: u32) {
        log.file.write("path", 6, fails).await;
    }

    fn log(&mut self) -> &mut Log {
        &mut self.log
    }

    async fn never<T>(&mut self, _: T) {
        unreachable!()
    }
}

impl File {
    async fn write(&mut self, text: &str, code: u32, fails: u32) {
        self.journal.write(format!("{text} {code} {fails}"));
    }

    async fn never<T>(&mut self, _: T) {
        unreachable!()
    }

    async fn never_both<A, B>(&mut self, _: A, _: B) {
        unreachable!()
    }
}

#[test]
fn any_arguments() {
    on_each_executor(async || {
        let journal = &Journal::default();
        let numbers = [10, 20];
        assert_writes!(journal, "1", "2": async |_, fails| record(journal, fails).await);
        assert_writes!(journal, "7", "7": async |error, _| record(journal, error.code).await);
        assert_writes!(journal, "5", "5": async |_, _| record(journal, 5).await);
        assert_writes!(journal, "true", "true": async |_, _| record(journal, true).await);
        assert_writes!(journal, "1", "2":
            async |_, fails| record(journal, if fails > 1 { 2 } else { 1 }).await);
        assert_writes!(journal, "(1, 7)", "(2, 7)":
            async |error, fails| record(journal, (fails, error.code)).await);
        assert_writes!(journal, "10", "20":
            async |_, fails| record(journal, numbers[fails as usize - 1]).await);
        assert_writes!(journal, "1ms", "1ms": async |_, _, delay| record(journal, delay).await);
    });
}

#[test]
fn any_future() {
    on_each_executor(async || {
        let journal = &Journal::default();
        assert_writes!(journal, "1", "2": async |_, fails| record_later(journal, fails).await);
    });
}

#[test]
fn any_path() {
    on_each_executor(async || {
        let journal = &Journal::default();
        let code = 8;
        assert_writes!(journal, "8 1", "8 2":
            async |_, fails| metrics::failures::count(journal, code, fails).await);
        assert_writes!(journal, "8 1", "8 2":
            async |_, fails| self::metrics::failures::count(journal, code, fails).await);
        assert_writes!(journal, "8 1", "8 2":
            async |_, fails| crate::metrics::failures::count(journal, code, fails).await);
        assert_writes!(journal, "5 1", "5 2":
            async |_, fails| metrics::failures::count(journal, 5, fails).await);
        assert_writes!(journal, "7 1", "7 2":
            async |error, fails| self::metrics::failures::count(journal, error.code, fails).await);
    });
}

#[test]
fn any_receiver() {
    on_each_executor(async || {
        let mut client = Client::default();
        client.retry().await;
        let (text, code) = ("local", 5);
        assert_writes!(client.log.file.journal, "local 5 1", "local 5 2":
            async |_, fails| client.log.file.write(text, code, fails).await);
        assert_writes!(client.log.file.journal, "local 7 1", "local 7 2":
            async |error, fails| client.log.file.write(text, error.code, fails).await);
        assert_writes!(client.log.file.journal, "local 5 1", "local 5 2":
            async |_, fails| client.log().file.write(text, code, fails).await);
    });
}

/// In braces, the same call is awaited in a closure.
#[test]
fn the_future_is_smaller_than_with_a_closure() {
    macro_rules! size_with {
        ($($hook:tt)*) => {{
            let future = async { attempts_with!($($hook)*) };
            size_of_val(&future)
        }};
    }
    let journal = &Journal::default();
    let mut client = Client::default();
    let (text, code) = ("name", 5);
    assert!(
        size_with!(async |_, fails| record(journal, fails).await)
            < size_with!(async |_, fails| { record(journal, fails).await })
    );
    assert!(
        size_with!(async |_, fails| self::metrics::failures::count(journal, code, fails).await)
            < size_with!(async |_, fails| {
                self::metrics::failures::count(journal, code, fails).await
            })
    );
    assert!(
        size_with!(async |_, fails| client.log.file.write(text, code, fails).await)
            < size_with!(async |_, fails| { client.log.file.write(text, code, fails).await })
    );
}

/// Were `return` to leave this function, it would lack the value. To a macro it is a name.
async fn attempts_with_each_return() -> Vec<u32> {
    let mut client = Client::default();
    vec![
        attempts_with!(async |_, _| never([return]).await),
        attempts_with!(async |error, _| never_both(error, return).await),
        attempts_with!(async |error, fails, _| never_three(error, fails, return).await),
        attempts_with!(async |_, _, delay| never_both(return, delay).await),
        attempts_with!(async |_, fails| client.log.file.never_both(return, fails).await),
        attempts_with!(async |_, fails| never((fails, return)).await),
        attempts_with!(async |_, fails| never(if fails > 0 { return } else { fails }).await),
        attempts_with!(async |error, _| never_both(error.code, return).await),
        attempts_with!(async |error, _| never_both([return], error).await),
        attempts_with!(async |error, fails| never_three(error, [return], fails).await),
        attempts_with!(async |_, _| metrics::failures::never([return]).await),
        attempts_with!(async |_, _| self::metrics::failures::never([return]).await),
        attempts_with!(async |_, _| client.never([return]).await),
        attempts_with!(async |_, _| client.log.file.never([return]).await),
        attempts_with!(async |_, _| return ready(()).await),
        attempts_with!(async |_, _| {
            return;
            never(()).await
        }),
    ]
}

#[test]
fn return_ends_the_hook_alone() {
    on_each_executor(async || {
        assert_eq!(attempts_with_each_return().await, [3; 16]);
    });
}

/// An async closure would borrow the error across its await, so the future could not be sent.
#[test]
fn a_hook_without_the_error_needs_no_sync() {
    struct NotSync(PhantomData<Cell<u32>>);
    #[derive(Default)]
    struct Client {
        reports: u32,
    }
    impl Client {
        async fn report(&mut self, fails: u32) {
            self.reports += fails;
        }
        async fn connect(&mut self) -> Result<(), NotSync> {
            retry!(
                |fails| (fails > 2, millis(1)),
                ready(Err(NotSync(PhantomData))),
                after_failure = async |_, fails| self.report(fails).await,
                sleep = |_| ready(()),
            )
        }
    }
    support::on_tokio(async {
        let task = async {
            let mut client = Client::default();
            (client.connect().await.is_err(), client.reports)
        };
        assert_eq!(tokio::spawn(task).await.expect("no panic"), (true, 3));
    });
}
