//! Dropping the future stops it where it is; an endless retry can be stopped.

mod support;

use aioretry::retry;
use std::cell::Cell;
use std::future::{pending, ready};
use std::time::Duration;
use support::{Journal, millis, on_each_executor, on_tokio, poll_once};

/// Writes down that it was dropped.
struct Noted<'a>(&'a Journal, &'static str);

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        self.0.write(format!("{} dropped", self.1));
    }
}

/// Where the future is left pending, for good.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Attempt,
    Policy,
    Hook,
    Sleep,
    Yield,
}

async fn pend(journal: &Journal, name: &'static str, forever: bool) {
    let _noted = Noted(journal, name);
    journal.write(name);
    if forever {
        pending::<()>().await;
    }
}

async fn retry_and_pend(journal: &Journal, at: At) -> Result<(), Noted<'_>> {
    retry!(
        async |_| {
            pend(journal, "policy", at == At::Policy).await;
            (
                false,
                if at == At::Yield {
                    Duration::ZERO
                } else {
                    millis(1)
                },
            )
        },
        async {
            pend(journal, "attempt", at == At::Attempt).await;
            Err(Noted(journal, "error"))
        },
        after_failure = async |_, _| pend(journal, "hook", at == At::Hook).await,
        sleep = async |_| pend(journal, "sleep", at == At::Sleep).await,
    )
}

#[test]
fn dropping_at_any_await_point_drops_what_started_and_starts_nothing_more() {
    let attempt = ["attempt", "attempt dropped"];
    let policy = ["policy", "policy dropped"];
    let hook = ["hook", "hook dropped"];
    let cases: [(At, &[&str]); 5] = [
        (At::Attempt, &attempt),
        (
            At::Policy,
            &[attempt, policy, ["error dropped", ""]].concat(),
        ),
        (
            At::Hook,
            &[attempt, policy, hook, ["error dropped", ""]].concat(),
        ),
        (
            At::Sleep,
            &[
                attempt,
                policy,
                hook,
                ["error dropped", "sleep"],
                ["sleep dropped", ""],
            ]
            .concat(),
        ),
        (
            At::Yield,
            &[attempt, policy, hook, ["error dropped", ""]].concat(),
        ),
    ];
    on_each_executor(async || {
        for (at, expected) in cases {
            let journal = Journal::default();
            let mut retrying = Box::pin(retry_and_pend(&journal, at));
            assert!(poll_once(&mut retrying).await.is_none());
            let before = journal.read().len();
            drop(retrying);
            let expected: Vec<_> = expected
                .iter()
                .copied()
                .filter(|entry| !entry.is_empty())
                .collect();
            journal.assert(&expected);
            // What was pending was dropped with the future, not before.
            assert_eq!(at == At::Yield, before == expected.len());
        }
    });
}

#[test]
fn a_timeout_ends_an_endless_retry_without_delay() {
    on_tokio(async {
        // The clock stands still but for this task, which runs when the retry lets it.
        tokio::spawn(async {
            for _ in 0..50 {
                tokio::time::advance(millis(1)).await;
            }
        });
        let attempts = Cell::new(0_u32);
        let result = tokio::time::timeout(millis(50), async {
            retry!(
                |_| (false, Duration::ZERO),
                async {
                    attempts.set(attempts.get() + 1);
                    assert!(attempts.get() < 1_000, "the timeout does not get its turn");
                    Err::<(), _>("no")
                },
                sleep = |_| async { unreachable!() },
            )
        });
        assert!(result.await.is_err());
        // Once for each turn of the clock, about: it went on all the while.
        assert!(attempts.get() > 10, "{} attempts", attempts.get());
    });
}

#[test]
fn other_tasks_run_between_immediate_retries() {
    on_tokio(async {
        let stop = std::rc::Rc::new(Cell::new(false));
        let stopper = stop.clone();
        let local = tokio::task::LocalSet::new();
        local.spawn_local(async move { stopper.set(true) });
        let result: Result<(), _> = local
            .run_until(async {
                retry!(
                    |_| (stop.get(), Duration::ZERO),
                    async { Err("no") },
                    sleep = |_| ready(()),
                )
            })
            .await;
        assert_eq!(result, Err("no"));
    });
}
