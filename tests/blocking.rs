//! `retry_blocking!`: the meaning of `retry!`, for code that blocks.

#![allow(clippy::needless_question_mark)] // forms are the question here

mod support;

use aioretry::{policy, retry_blocking};
use std::future::Future;
use std::io::{Error, ErrorKind};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;
use support::{Journal, millis};

fn no_sleep(_: Duration) {}

#[derive(Default)]
struct Client {
    attempts: u32,
    reports: Vec<(u32, u32)>,
    decisions: u32,
}

impl Client {
    fn connect(&mut self, good: u32) -> Result<u32, u32> {
        retry_blocking!(
            |fails| self.decide(fails),
            self.dial(good),
            when = |error| self.is_transient(error),
            after_failure = |error, fails| self.report(error, fails),
            sleep = no_sleep,
        )
    }

    fn dial(&mut self, good: u32) -> Result<u32, u32> {
        self.attempts += 1;
        if self.attempts < good {
            Err(self.attempts)
        } else {
            Ok(self.attempts)
        }
    }

    fn decide(&mut self, fails: u32) -> (bool, Duration) {
        self.decisions += 1;
        (fails > 3, millis(1))
    }

    fn is_transient(&mut self, error: &u32) -> bool {
        *error != 7
    }

    fn report(&mut self, error: &u32, fails: u32) {
        self.reports.push((*error, fails));
    }
}

#[test]
fn everything_borrows_the_same_self() {
    let mut client = Client::default();
    assert_eq!(client.connect(3), Ok(3));
    assert_eq!(client.reports, [(1, 1), (2, 2)]);
    assert_eq!(client.connect(u32::MAX), Err(7)); // refused by the predicate
    assert_eq!(client.connect(u32::MAX), Err(11)); // abandoned by the policy
    assert_eq!(client.reports.len(), 2 + 3 + 3);
    assert_eq!(client.decisions, 2 + 3 + 4);
}

#[test]
fn the_order_of_events() {
    let journal = Journal::default();
    let mut attempts = 0;
    let result = retry_blocking!(
        |fails, error| {
            journal.write(format!("policy {fails} {error}"));
            (
                fails > 2,
                if fails == 1 {
                    Duration::ZERO
                } else {
                    millis(5)
                },
            )
        },
        {
            attempts += 1;
            journal.write(format!("attempt {attempts}"));
            Err::<(), _>(attempts)
        },
        when = |error| {
            journal.write(format!("when {error}"));
            true
        },
        after_failure = |error, fails| journal.write(format!("hook {error} {fails}")),
        sleep = |delay| journal.write(format!("sleep {delay:?}")),
    );
    assert_eq!(result, Err(3));
    journal.assert(&[
        "attempt 1",
        "when 1",
        "policy 1 1",
        "hook 1 1", // a zero delay does not sleep
        "attempt 2",
        "when 2",
        "policy 2 2",
        "hook 2 2",
        "sleep 5ms",
        "attempt 3",
        "when 3",
        "policy 3 3",
    ]);
}

#[test]
fn success_at_once_asks_nothing() {
    let result: Result<_, ()> = retry_blocking!(
        |_| -> Option<Duration> { panic!("asked without need") },
        Ok(1),
        when = |_| panic!("asked without need"),
        after_failure = |_, _| panic!("called without need"),
        sleep = |_| panic!("slept without need"),
    );
    assert_eq!(result, Ok(1));
}

#[test]
fn abandoned_at_the_first_failure() {
    let mut attempts = 0;
    let result: Result<(), _> = retry_blocking!(
        |_| (true, millis(1)),
        {
            attempts += 1;
            Err(attempts)
        },
        after_failure = |_, _| panic!("called without need"),
        sleep = |_| panic!("slept without need"),
    );
    assert_eq!((result, attempts), (Err(1), 1));
}

#[test]
fn a_zero_delay_does_not_abandon() {
    let mut attempts = 0;
    let mut attempt = || -> Result<(), _> {
        attempts += 1;
        Err(attempts)
    };
    let result = retry_blocking!(
        |fails| (fails < 3).then_some(Duration::ZERO),
        attempt(),
        sleep = |_| panic!("slept without need"),
    );
    assert_eq!(result, Err(3));
    let result = retry_blocking!(
        policy!(max_retries = 2, delay = Duration::ZERO),
        attempt(),
        sleep = |_| panic!("slept without need"),
    );
    assert_eq!(result, Err(6));
}

#[test]
fn the_error_is_dropped_before_the_sleep() {
    struct Failure<'a>(&'a Journal);
    impl Drop for Failure<'_> {
        fn drop(&mut self) {
            self.0.write("error dropped");
        }
    }
    let journal = Journal::default();
    let mut attempts = 0;
    let result = retry_blocking!(
        |_| (false, millis(1)),
        {
            attempts += 1;
            if attempts < 2 {
                Err(Failure(&journal))
            } else {
                Ok(())
            }
        },
        after_failure = |_, _| journal.write("hook"),
        sleep = |_| journal.write("sleep"),
    );
    assert!(result.is_ok());
    journal.assert(&["hook", "error dropped", "sleep"]);
}

#[test]
fn predicate_and_sleeper_may_be_variables_with_a_state() {
    let mut asked = 0;
    let mut transient = |error: &u32| {
        asked += 1;
        *error < 3
    };
    let mut slept = Vec::new();
    let mut pause = |delay: u32| slept.push(delay);
    let mut attempts = 0;
    let result: Result<(), _> = retry_blocking!(
        |fails| Some(fails * 10),
        {
            attempts += 1;
            Err(attempts)
        },
        when = transient,
        sleep = pause,
    );
    assert_eq!((result, asked, slept), (Err(3), 3, vec![10, 20]));
}

#[test]
fn question_mark_and_return_end_the_attempt_alone() {
    let mut attempts = 0;
    let result: Result<u32, Error> = retry_blocking!(
        policy!(max_retries = 9, delay = millis(1)),
        {
            attempts += 1;
            if attempts == 1 {
                return Err(ErrorKind::TimedOut.into());
            }
            let bytes = if attempts == 2 { &[255][..] } else { &b"7"[..] };
            let text = std::str::from_utf8(bytes).map_err(|_| ErrorKind::InvalidData)?;
            text.parse().map_err(|_| ErrorKind::InvalidInput.into())
        },
        when = |error| error.kind() != ErrorKind::NotFound,
        sleep = no_sleep,
    );
    assert_eq!((result.unwrap(), attempts), (7, 3));
}

#[test]
fn operations() {
    fn function() -> Result<u8, String> {
        Ok("7".parse::<u8>().unwrap())
    }
    let operation = || function();
    let policy = |fails| (fails > 1, millis(1));
    assert_eq!(retry_blocking!(policy, function(), sleep = no_sleep), Ok(7));
    assert_eq!(
        retry_blocking!(policy, operation(), sleep = no_sleep,),
        Ok(7)
    );
    assert_eq!(
        retry_blocking!(policy, || function(), sleep = self::no_sleep),
        Ok(7)
    );
    assert_eq!(
        retry_blocking!(policy, move || { function() }, sleep = |_| ()),
        Ok(7)
    );
    let typed = retry_blocking!(
        policy,
        || -> Result<u8, std::num::ParseIntError> { Ok("x".parse()?) },
        sleep = no_sleep
    );
    assert!(typed.is_err());
    let matched = retry_blocking!(
        policy,
        match function() {
            Ok(7) => Err("seven"),
            other => Ok(other),
        },
        sleep = no_sleep,
    );
    assert_eq!(matched, Err("seven"));
}

/// Only a future itself is refused: one that is blocked on is a `Result`.
#[test]
fn an_async_block_that_is_blocked_on() {
    trait Block: Future + Sized {
        fn block(self) -> Self::Output {
            futures_lite::future::block_on(self)
        }
    }
    impl<F: Future> Block for F {}
    let mut attempts = 0;
    let result = retry_blocking!(
        |fails| (fails > 2, millis(1)),
        async {
            attempts += 1;
            Err::<(), _>(attempts)
        }
        .block(),
        sleep = no_sleep,
    );
    assert_eq!(result, Err(3));
}

#[test]
fn the_sleep_in_scope_is_the_default() {
    fn sleep(delay: u8) {
        assert_eq!(delay, 3);
    }
    let mut attempts = 0;
    let result: Result<(), _> = retry_blocking!(|fails| (fails > 2, 3), {
        attempts += 1;
        Err(attempts)
    });
    assert_eq!(result, Err(3));
}

#[test]
fn a_delay_may_be_borrowed() {
    let name = "short".to_string();
    let mut slept = Vec::new();
    let result: Result<(), _> = retry_blocking!(
        |fails| (fails > 1, &*name),
        Err("no"),
        sleep = |delay| slept.push(delay)
    );
    assert_eq!((result, slept), (Err("no"), vec!["short"]));
}

#[test]
fn a_move_closure_needs_no_types() {
    let journal = &Journal::default();
    let word = "no";
    let result = retry_blocking!(
        move |fails, error| (fails.count_ones() == 2, error.len()),
        move || Err::<(), _>(word.to_string()),
        when = move |error| error.starts_with(word),
        after_failure = move |error, fails| {
            journal.write(format!("{} {}", error.to_uppercase(), fails.count_ones()));
        },
        sleep = move |delay| journal.write(format!("sleep {}", delay.count_ones())),
    );
    assert_eq!(result, Err("no".to_string()));
    journal.assert(&["NO 1", "sleep 1", "NO 1", "sleep 1"]);
    let result = retry_blocking!(
        move |fails| (fails.count_ones() == 2, 1),
        move |fails| Err::<(), _>((word, fails.count_ones())),
        sleep = move |_: u8| (),
    );
    assert_eq!(result, Err(("no", 1)));
}

#[test]
fn temporaries_of_the_operation_end_with_the_attempt() {
    let connections = Mutex::new(0);
    fn attempt(mut connections: MutexGuard<'_, u32>) -> Result<u32, ()> {
        *connections += 1;
        if *connections < 3 {
            Err(())
        } else {
            Ok(*connections)
        }
    }
    let lock = || connections.try_lock().expect("nobody holds the lock");
    let result = retry_blocking!(
        |_| (*lock() > 9, millis(1)),
        attempt(lock()),
        after_failure = |_, _| drop(lock()),
        sleep = |_| drop(lock()),
    );
    assert_eq!(result, Ok(3));
}

#[test]
fn a_label_reaches_the_callers_loop_from_the_policy_place() {
    let policies: [fn(u32) -> Option<Duration>; 1] = [|_| Some(millis(1))];
    let mut tries = 0;
    'outer: loop {
        let _: Result<(), ()> = retry_blocking!(
            {
                tries += 1;
                if tries > 3 {
                    break 'outer;
                }
                policies[0]
            },
            Err(()),
            sleep = no_sleep,
        );
    }
    assert_eq!(tries, 4);
}
