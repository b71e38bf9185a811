//! Every form of the grammar.

#![allow(clippy::redundant_closure, clippy::blocks_in_conditions)] // forms are the question here

mod support;

use aioretry::retry;
use std::convert::Infallible;
use std::future::{IntoFuture, Ready, ready};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use support::{Journal, millis, on_each_executor};

type Decision = (bool, Duration);

fn sleep(_: Duration) -> Ready<()> {
    ready(())
}

fn twice(fails: u32) -> Decision {
    (fails > 2, millis(1))
}

async fn refused() -> Result<(), String> {
    Err("refused".into())
}

fn log(_: &String, _: u32) {}

const TWICE: fn(u32) -> Option<Duration> = |fails| (fails <= 2).then_some(millis(1));

/// Three attempts, whatever the form.
macro_rules! assert_tried_thrice {
    ($attempts:ident, $result:expr) => {
        assert_eq!($result, Err("refused".to_string()));
        assert_eq!(std::mem::take(&mut $attempts), 3);
    };
}

#[test]
fn policies() {
    struct Client<P> {
        policy: P,
    }
    on_each_executor(async || {
        let mut n = 0;
        macro_rules! with {
            ($($policy:tt)*) => {
                assert_tried_thrice!(n, retry!($($policy)*, async { n += 1; refused().await }))
            };
        }
        with!(twice);
        with!(TWICE);
        with!(self::twice);
        with!(|fails| twice(fails));
        with!(move |fails: u32| twice(fails));
        with!(|fails: u32| -> Decision { twice(fails) });
        with!(|mut fails| {
            fails -= 1;
            (fails > 1, millis(1))
        });
        with!(|fails| twice(fails));
        with!(|fails, error| (fails > 2 && error.len() == 7, millis(1)));
        with!(|fails, _| twice(fails));
        with!(|fails: u32, error: &String| (fails > 2 && error.len() == 7, millis(1)));
        with!(|fails: u32, _: &String| -> Option<Duration> { TWICE(fails) });
        with!(|fails, _: &_| twice(fails));
        with!(async |fails| twice(fails));
        with!(async move |fails: u32| -> Decision { twice(fails) });
        with!(async |fails, error| (fails > 2 && error.len() == 7, millis(1)));
        with!(async |fails, error: &String| -> Option<Duration> {
            ready(error.len()).await;
            TWICE(fails)
        });
        with!((|fails| twice(fails)));
        with!({
            let most = 2;
            move |fails| (fails > most, millis(1))
        });

        let mut calls = 0;
        let mut stateful = |fails| {
            calls += 1;
            twice(fails)
        };
        with!(stateful);
        with!(&mut stateful);
        assert_eq!(calls, 6);

        let client = Client { policy: twice };
        with!(client.policy);
        let client = Client {
            policy: Box::new(twice) as Box<dyn Fn(u32) -> Decision>,
        };
        with!(client.policy);
        let client = Client {
            policy: Arc::new(twice) as Arc<dyn Fn(u32) -> Decision>,
        };
        with!(client.policy);
        let client = Client {
            policy: (Rc::new(twice), 0),
        };
        with!(client.policy.0);
        let mut client = Client {
            policy: Box::new(twice) as Box<dyn FnMut(u32) -> Decision>,
        };
        with!(client.policy);
        let policies = [twice];
        with!(policies[0]);
        let choose = || twice;
        with!(choose());
    });
}

#[test]
fn a_parameter_of_the_policy_may_be_any_pattern_with_any_type() {
    struct Failure<T> {
        code: T,
    }
    type Pair<A, B> = (A, B);
    on_each_executor(async || {
        let fail = async || Err::<Infallible, _>(Failure { code: (1, 2) });
        let result = retry!(
            |_: u32, Failure { code: (a, b) }| (*a == 1 && *b == 2, millis(1)),
            fail(),
        );
        assert!(result.is_err());
        let result = retry!(
            |fails @ (0 | 1..): u32, &Failure { code }: &Failure<Pair<i32, i32>>| {
                (fails == 1 && code == (1, 2), millis(1))
            },
            fail(),
        );
        assert!(result.is_err());
    });
}

#[test]
fn operations() {
    struct Request;
    impl IntoFuture for Request {
        type Output = Result<(), String>;
        type IntoFuture = Ready<Self::Output>;
        fn into_future(self) -> Self::IntoFuture {
            ready(Err("refused".into()))
        }
    }
    on_each_executor(async || {
        let mut n = 0;
        assert_tried_thrice!(
            n,
            retry!(twice, async {
                n += 1;
                refused().await
            })
        );
        let counter = std::cell::Cell::new(0);
        let count = &counter;
        assert_eq!(
            retry!(twice, async move {
                count.set(count.get() + 1);
                refused().await
            }),
            Err("refused".into())
        );
        assert_eq!(counter.get(), 3);
        assert_tried_thrice!(
            n,
            retry!(twice, async || {
                n += 1;
                refused().await
            })
        );
        assert_tried_thrice!(
            n,
            retry!(twice, async || -> Result<(), String> {
                n += 1;
                refused().await?;
                Ok(())
            })
        );
        assert_eq!(
            retry!(twice, async move || {
                count.set(count.get() + 1);
                refused().await
            }),
            Err("refused".into())
        );
        assert_eq!(counter.get(), 6);
        assert_tried_thrice!(
            n,
            retry!(twice, {
                n += 1;
                refused()
            })
        );
        assert_tried_thrice!(
            n,
            retry!(twice, {
                n += 1;
                Request
            })
        );
        assert_tried_thrice!(n, retry!(twice, (n += 1, refused()).1));
        assert_tried_thrice!(
            n,
            retry!(
                twice,
                if {
                    n += 1;
                    n > 0
                } {
                    refused()
                } else {
                    unreachable!()
                }
            )
        );
        assert_eq!(retry!(twice, refused()), Err("refused".into()));
        let operation = async || refused().await;
        assert_eq!(retry!(twice, operation()), Err("refused".into()));
        let mut pinned = Box::pin(async { Ok::<_, ()>(7) });
        assert_eq!(retry!(twice, pinned.as_mut()), Ok(7));
    });
}

#[test]
fn options_in_any_order() {
    struct Client {
        log: fn(&String, u32),
        nap: fn(Duration) -> Ready<()>,
        transient: fn(&String) -> bool,
    }
    on_each_executor(async || {
        let mut n = 0;
        macro_rules! with {
            ($($option:tt)*) => {
                assert_tried_thrice!(n, retry!(twice, async { n += 1; refused().await } $($option)*))
            };
        }
        with!();
        with!(,);
        with!(, when = |error| error.len() == 7);
        with!(, when = |_| true,);
        with!(, when = |error: &String| -> bool { error.len() == 7 });
        with!(, when = self::is_refused, sleep = sleep);
        with!(, when = is_refused);
        with!(, sleep = self::sleep, when = move |_| true);
        with!(, sleep = |delay| sleep(delay), after_failure = log);
        with!(, sleep = |delay: Duration| async move { sleep(delay).await });
        with!(, sleep = async |delay| sleep(delay).await);
        with!(, after_failure = |_, _| (), sleep = sleep, when = |_| true);
        with!(, after_failure = |error, fails| assert_eq!((error.len(), fails > 0), (7, true)));
        with!(, after_failure = |_: &String, fails: u32| { let _ = fails; });
        with!(, after_failure = async |error, fails| assert_eq!((error.len(), fails > 0), (7, true)));
        with!(, after_failure = async |error, _| { refused().await.unwrap_err(); let _ = error.len(); },);
        with!(, after_failure = async move |_: &String, _: u32| -> () {});
        with!(, after_failure = self::log);
        with!(, after_failure = async |error, fails| alog(error, fails).await);
        with!(, after_failure = async |error, fails| self::alog(error, fails).await, when = |_| true);
        with!(, after_failure = async |_, _| nothing().await);
        with!(, after_failure = async |_, _| into_nothing().await);
        with!(, after_failure = async |error, _fails| alog(error, _fails).await,);

        let client = Client {
            log,
            nap: sleep,
            transient: is_refused,
        };
        with!(, after_failure = client.log, sleep = client.nap, when = client.transient);

        let journal = Journal::default();
        let hook = |error: &String, fails: u32| journal.write(format!("{error} {fails}"));
        with!(, after_failure = hook);
        let mut failures = 0;
        let mut hook = |_: &String, _: u32| failures += 1;
        with!(, after_failure = &mut hook);
        let token = Box::new(());
        let nap = move |_: Duration| {
            let _ = &token;
            ready(())
        };
        with!(, sleep = nap);
        assert_eq!((journal.read().len(), failures), (2, 2));
    });
}

fn is_refused(error: &String) -> bool {
    error == "refused"
}

async fn alog(_: &String, _: u32) {}

async fn nothing() {}

fn into_nothing() -> impl IntoFuture<Output = ()> {
    struct Nothing;
    impl IntoFuture for Nothing {
        type Output = ();
        type IntoFuture = Ready<()>;
        fn into_future(self) -> Ready<()> {
            ready(())
        }
    }
    Nothing
}

#[test]
fn any_delay_type_that_the_sleeper_takes() {
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    struct Ticks(u64);
    on_each_executor(async || {
        let journal = Journal::default();
        let result: Result<(), _> = retry!(
            |fails| (fails > 1, Ticks(3)),
            async { Err(1) },
            sleep = |d| journal.sleep(d)
        );
        assert_eq!(result, Err(1));
        let result: Result<(), _> = retry!(
            |fails| (fails > 1, 5_u8),
            async { Err(2) },
            sleep = |d| journal.sleep(d)
        );
        assert_eq!(result, Err(2));
        // Not `Copy`, and a future that gives something back.
        let result: Result<(), _> = retry!(
            |fails| (fails > 1, "long".to_string()),
            async { Err(3) },
            sleep = |d| {
                journal.write(&*d);
                ready(d)
            },
        );
        assert_eq!(result, Err(3));
        journal.assert(&["sleep Ticks(3)", "sleep 5", "long"]);
    });
}
