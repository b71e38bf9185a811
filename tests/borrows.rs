//! Operation, policy, `when` and hook each use the same `&mut self`, and the future is `Send`.

mod support;

use aioretry::retry;
use std::error::Error;
use std::future::{Future, ready};
use std::rc::Rc;
use std::time::Duration;
use support::{millis, on_each_executor, on_tokio};
use tokio::time::sleep;

#[derive(Default)]
struct Client {
    dials: u32,
    decisions: u32,
    refusals: u32,
    reports: Vec<(String, u32)>,
}

impl Client {
    async fn connect(&mut self) -> Result<u32, String> {
        retry!(
            |fails| self.decide(fails),
            async { self.dial().await },
            when = |error| self.is_transient(error),
            after_failure = async |error, fails| self.report(error, fails).await,
        )
    }

    async fn connect_with_blocks(&mut self) -> Result<u32, String> {
        retry!(
            async |fails, error| {
                ready(error).await;
                self.decide(fails)
            },
            async || {
                let session = self.dial().await?;
                Ok(session)
            },
            when = |error| self.is_transient(error),
            after_failure = async |error, fails| {
                if error.is_empty() {
                    return;
                }
                self.report(error, fails).await;
            },
        )
    }

    async fn connect_plainly(&mut self) -> Result<u32, String> {
        retry!(
            |fails, _| self.decide(fails),
            self.dial(),
            after_failure = |error, fails| self.reports.push((error.clone(), fails)),
        )
    }

    async fn dial(&mut self) -> Result<u32, String> {
        self.dials += 1;
        ready(()).await;
        if self.dials % 3 == 0 {
            Ok(self.dials)
        } else {
            Err(format!("dial {}", self.dials))
        }
    }

    fn decide(&mut self, fails: u32) -> (bool, Duration) {
        self.decisions += 1;
        (fails > 5, millis(10))
    }

    fn is_transient(&mut self, _: &str) -> bool {
        self.refusals += 1;
        true
    }

    async fn report(&mut self, error: &str, fails: u32) {
        ready(()).await;
        self.reports.push((error.to_string(), fails));
    }
}

#[test]
fn everything_borrows_the_same_self() {
    on_tokio(async {
        let mut client = Client::default();
        assert_eq!(client.connect().await, Ok(3));
        assert_eq!(client.connect_with_blocks().await, Ok(6));
        assert_eq!(client.connect_plainly().await, Ok(9));
        assert_eq!((client.decisions, client.refusals), (6, 4));
        let reports = [(1, 1), (2, 2), (4, 1), (5, 2), (7, 1), (8, 2)];
        assert_eq!(
            client.reports,
            reports.map(|(dial, fails)| (format!("dial {dial}"), fails))
        );
    });
}

#[test]
fn locals_are_borrowed_in_turn() {
    on_each_executor(async || {
        let mut events = vec![];
        let result: Result<(), _> = retry!(
            |fails| {
                events.push("policy");
                (fails > 1, millis(1))
            },
            async {
                events.push("attempt");
                Err("no")
            },
            after_failure = async |_, _| events.push("hook"),
            sleep = |_| {
                events.push("sleep");
                ready(())
            },
        );
        assert_eq!(result, Err("no"));
        assert_eq!(
            events,
            ["attempt", "policy", "hook", "sleep", "attempt", "policy"]
        );
    });
}

fn spawnable<F: Future + Send + 'static>(future: F) -> F {
    future
}

#[test]
fn the_future_is_send_with_mut_self_in_attempt_and_hook() {
    on_tokio(async {
        let spawned = tokio::spawn(async {
            let mut client = Client::default();
            client.connect().await?;
            client.connect_with_blocks().await?;
            client.connect_plainly().await
        });
        assert_eq!(spawned.await.expect("no panic"), Ok(9));
    });
}

/// What is written here is not `Send` anywhere: neither the error, nor the value, nor their use in
/// policy, predicate and plain hook. None of it is alive across a sleep.
#[test]
fn an_error_that_is_not_send_never_lives_across_the_sleep() {
    async fn attempt(n: u32) -> Result<Rc<u32>, Box<dyn Error>> {
        if n < 3 {
            Err("no".into())
        } else {
            Ok(Rc::new(n))
        }
    }
    on_tokio(async {
        let spawned = tokio::spawn(spawnable(async {
            let mut n = 0;
            let mut reported = 0;
            let result = retry!(
                |fails, error| (fails > 5 || error.to_string() != "no", millis(10)),
                async {
                    n += 1;
                    attempt(n).await
                },
                when = |error| error.downcast_ref::<std::fmt::Error>().is_none(),
                after_failure = |_, _| reported += 1,
            );
            result
                .map(|n| (*n, reported))
                .map_err(|error| error.to_string())
        }));
        assert_eq!(spawned.await.expect("no panic"), Ok((3, 2)));
    });
}

/// An awaited hook holds the error, so that must be `Send` and `Sync`; the value need not be.
#[test]
fn a_value_that_is_not_send_never_lives_across_an_awaited_hook() {
    on_tokio(async {
        let spawned = tokio::spawn(spawnable(async {
            let mut n = 0;
            let result = retry!(
                |_| (false, millis(10)),
                async {
                    n += 1;
                    if n < 3 { Err("no") } else { Ok(Rc::new(n)) }
                },
                after_failure = async |_, _| tokio::task::yield_now().await,
            );
            *result.unwrap()
        }));
        assert_eq!(spawned.await.expect("no panic"), 3);
    });
}
