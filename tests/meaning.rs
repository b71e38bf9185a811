//! The numbered steps of a call, one test each.

mod support;

use aioretry::{policy, retry};
use std::cell::Cell;
use std::future::ready;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake};
use std::time::Duration;
use support::{Journal, millis, on_each_executor};

/// Fails until the given attempt; the error is the number of the attempt.
struct Flaky {
    attempts: u32,
    good: u32,
}

impl Flaky {
    fn until(good: u32) -> Self {
        Flaky { attempts: 0, good }
    }

    async fn attempt(&mut self) -> Result<u32, u32> {
        self.attempts += 1;
        if self.attempts >= self.good {
            Ok(self.attempts)
        } else {
            Err(self.attempts)
        }
    }
}

#[test]
fn step_1_success_ends_it_and_nothing_else_runs() {
    on_each_executor(async || {
        let journal = Journal::default();
        let result: Result<&str, ()> = retry!(
            |_| {
                journal.write("policy");
                (false, millis(1))
            },
            async {
                journal.write("attempt");
                Ok("done")
            },
            when = |_| {
                journal.write("when");
                true
            },
            after_failure = |_, _| journal.write("hook"),
            sleep = |delay| journal.sleep(delay),
        );
        assert_eq!(result, Ok("done"));
        journal.assert(&["attempt"]);
    });
}

#[test]
fn step_2_failures_are_counted_from_1_for_policy_and_hook() {
    on_each_executor(async || {
        let journal = Journal::default();
        let mut flaky = Flaky::until(4);
        let result = retry!(
            |fails| {
                journal.write(format!("policy {fails}"));
                (false, millis(1))
            },
            flaky.attempt(),
            after_failure = |error, fails| journal.write(format!("hook {error} {fails}")),
            sleep = |_| ready(()),
        );
        assert_eq!(result, Ok(4));
        journal.assert(&[
            "policy 1", "hook 1 1", "policy 2", "hook 2 2", "policy 3", "hook 3 3",
        ]);
    });
}

#[test]
fn step_2_each_call_counts_for_itself() {
    on_each_executor(async || {
        for _ in 0..2 {
            let counted = Cell::new(0);
            let result: Result<(), _> = retry!(
                |fails| {
                    counted.set(fails);
                    (fails == 3, millis(1))
                },
                async { Err("no") },
                sleep = |_| ready(()),
            );
            assert_eq!((result, counted.get()), (Err("no"), 3));
        }
    });
}

#[test]
fn step_3_a_refused_error_is_the_result_and_neither_policy_nor_hook_runs() {
    on_each_executor(async || {
        let journal = Journal::default();
        let mut flaky = Flaky::until(9);
        let result = retry!(
            |fails| {
                journal.write(format!("policy {fails}"));
                (false, millis(1))
            },
            flaky.attempt(),
            when = |error| {
                journal.write(format!("when {error}"));
                *error < 2
            },
            after_failure = |error, _| journal.write(format!("hook {error}")),
            sleep = |delay| journal.sleep(delay),
        );
        assert_eq!(result, Err(2));
        journal.assert(&["when 1", "policy 1", "hook 1", "sleep 1ms", "when 2"]);
    });
}

#[test]
fn step_4_abandoning_gives_back_that_very_error() {
    on_each_executor(async || {
        let journal = Journal::default();
        let mut flaky = Flaky::until(9);
        let result = retry!(
            |fails| (fails > 2, millis(fails.into())),
            flaky.attempt(),
            after_failure = |error, _| journal.write(format!("hook {error}")),
            sleep = |delay| journal.sleep(delay),
        );
        assert_eq!(result, Err(3));
        journal.assert(&["hook 1", "sleep 1ms", "hook 2", "sleep 2ms"]);
    });
}

#[test]
fn step_4_none_abandons_like_true() {
    on_each_executor(async || {
        let mut flaky = Flaky::until(9);
        let result = retry!(
            |fails| (fails < 3).then_some(millis(1)),
            flaky.attempt(),
            sleep = |_| ready(()),
        );
        assert_eq!((result, flaky.attempts), (Err(3), 3));
    });
}

#[test]
fn step_5_an_async_hook_is_awaited_before_the_sleep() {
    on_each_executor(async || {
        let journal = Journal::default();
        let mut flaky = Flaky::until(2);
        let result = retry!(
            |_| (false, millis(7)),
            flaky.attempt(),
            after_failure = async |error, fails| {
                journal.write(format!("hook {error} {fails}"));
                futures_lite::future::yield_now().await;
                journal.write("hook ends");
            },
            sleep = |delay| journal.sleep(delay),
        );
        assert_eq!(result, Ok(2));
        journal.assert(&["hook 1 1", "hook ends", "sleep 7ms"]);
    });
}

#[test]
fn step_6_the_error_is_dropped_before_the_sleep() {
    struct Failure<'a>(&'a Journal);
    impl Drop for Failure<'_> {
        fn drop(&mut self) {
            self.0.write("error dropped");
        }
    }
    on_each_executor(async || {
        let journal = Journal::default();
        let mut attempts = 0;
        let result = retry!(
            |_| (false, millis(1)),
            async {
                attempts += 1;
                if attempts < 2 {
                    Err(Failure(&journal))
                } else {
                    Ok(())
                }
            },
            after_failure = async |_, _| journal.write("hook"),
            sleep = |delay| journal.sleep(delay),
        );
        assert!(result.is_ok());
        journal.assert(&["hook", "error dropped", "sleep 1ms"]);
    });
}

#[test]
fn step_6_a_zero_delay_does_not_sleep_and_yields_once() {
    on_each_executor(async || {
        let journal = Journal::default();
        let mut flaky = Flaky::until(3);
        let mut retrying = Box::pin(async {
            retry!(
                |_| (false, Duration::ZERO),
                flaky.attempt(),
                sleep = |delay| journal.sleep(delay),
            )
        });
        assert_eq!(support::poll_once(&mut retrying).await, None);
        assert_eq!(support::poll_once(&mut retrying).await, None);
        assert_eq!(support::poll_once(&mut retrying).await, Some(Ok(3)));
        journal.assert(&[]);
    });
}

#[test]
fn step_6_a_zero_delay_does_not_abandon() {
    on_each_executor(async || {
        let mut flaky = Flaky::until(9);
        let result = retry!(
            |fails| (fails < 3).then_some(Duration::ZERO),
            flaky.attempt(),
            sleep = |_: Duration| async { panic!("slept without need") },
        );
        assert_eq!((result, flaky.attempts), (Err(3), 3));
        let result = retry!(
            policy!(max_retries = 2, delay = Duration::ZERO),
            flaky.attempt(),
            sleep = |_: Duration| async { panic!("slept without need") },
        );
        assert_eq!((result, flaky.attempts), (Err(6), 6));
    });
}

#[test]
fn step_6_a_sleep_that_is_ready_at_once_does_not_yield() {
    #[derive(Default)]
    struct Woken(AtomicBool);
    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    let woken = Arc::new(Woken::default());
    let waker = woken.clone().into();
    let mut flaky = Flaky::until(3);
    let retrying = pin!(async {
        retry!(
            |_| (false, millis(1)),
            flaky.attempt(),
            sleep = |_| ready(())
        )
    });
    let polled = retrying.poll(&mut Context::from_waker(&waker));
    assert_eq!(polled, Poll::Ready(Ok(3)));
    assert!(!woken.0.load(Ordering::Relaxed));
}

#[test]
fn step_7_sleeps_are_attempts_minus_one() {
    on_each_executor(async || {
        for retries in 0..5 {
            let journal = Journal::default();
            let mut flaky = Flaky::until(u32::MAX);
            let result = retry!(
                |fails| (fails > retries, millis(1)),
                flaky.attempt(),
                sleep = |delay| journal.sleep(delay),
            );
            assert_eq!(result, Err(retries + 1));
            assert_eq!(flaky.attempts, retries + 1);
            assert_eq!(journal.read().len(), retries as usize);
        }
    });
}

#[test]
fn nothing_is_done_before_the_first_poll() {
    on_each_executor(async || {
        let journal = Journal::default();
        let retrying = async {
            retry!(
                |_| (true, millis(1)),
                async {
                    journal.write("attempt");
                    Ok::<_, ()>(())
                },
                sleep = |delay| journal.sleep(delay),
            )
        };
        journal.assert(&[]);
        assert_eq!(retrying.await, Ok(()));
        journal.assert(&["attempt"]);
    });
}

#[test]
fn arguments_are_code_evaluated_after_each_failure() {
    on_each_executor(async || {
        let delays = [millis(5), millis(8)];
        let mut delays = delays.into_iter();
        let journal = Journal::default();
        let result: Result<(), _> = retry!(
            |_| delays.next(),
            {
                journal.write("operation");
                ready(Err("no"))
            },
            sleep = {
                journal.write("sleeper");
                |delay| journal.sleep(delay)
            },
        );
        assert_eq!(result, Err("no"));
        journal.assert(&[
            "operation",
            "sleeper",
            "sleep 5ms",
            "operation",
            "sleeper",
            "sleep 8ms",
            "operation",
        ]);
    });
}
