//! The forms of a call with as few types as the compiler needs, and with variables, fields and
//! pointers of every kind. The model in `tests/model` has more forms and says what each of them
//! does, but its types are written, and its calls are generated. This file is a plain caller:
//! `.ci/checks` compiles it for the next edition and with the next trait solver.

#![allow(clippy::blocks_in_conditions)] // forms are the question here

mod support;

use aioretry::retry;
use std::cell::Cell;
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

fn is_refused(error: &String) -> bool {
    error == "refused"
}

thread_local! {
    static CALLS: Cell<u32> = const { Cell::new(0) };
}

/// Counts a call, which has to be right.
fn called(is_right: bool) {
    assert!(is_right);
    CALLS.set(CALLS.get() + 1);
}

fn log(error: &String, fails: u32) {
    called(error == "refused" && fails.is_power_of_two());
}

fn nap(delay: Duration) -> Ready<()> {
    called(delay == millis(1));
    ready(())
}

/// Not a future, but what turns into one.
fn pause(delay: Duration) -> impl IntoFuture<Output = ()> {
    struct Pause(Duration);
    impl IntoFuture for Pause {
        type Output = ();
        type IntoFuture = Ready<()>;
        fn into_future(self) -> Ready<()> {
            nap(self.0)
        }
    }
    Pause(delay)
}

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
        #[expect(clippy::redundant_closure)] // the name alone is accepted, too
        {
            with!(|fails| twice(fails));
        }
        with!(move |fails: u32| twice(fails));
        with!(move |fails| (fails.count_ones() == 2, millis(1)));
        with!(move |fails, error| (fails > 2 && error.len() == 7, millis(1)));
        with!(|fails: u32| -> Decision { twice(fails) });
        with!(|mut fails| {
            fails -= 1;
            (fails > 1, millis(1))
        });
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
        #[expect(clippy::redundant_closure)] // the name alone is accepted, too
        {
            with!((|fails| twice(fails)));
        }
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
fn commas() {
    on_each_executor(async || {
        let mut n = 0;
        macro_rules! with {
            ($($rest:tt)*) => {
                assert_tried_thrice!(n, retry!(twice, async { n += 1; refused().await } $($rest)*))
            };
        }
        with!();
        with!(,);
        with!(, sleep = nap);
        with!(, sleep = nap,);
    });
}

#[test]
fn predicates() {
    struct Client {
        transient: fn(&String) -> bool,
    }
    on_each_executor(async || {
        let mut n = 0;
        // Each predicate holds for one error and not for the other.
        macro_rules! with {
            ($($predicate:tt)*) => {
                assert_tried_thrice!(
                    n,
                    retry!(twice, async { n += 1; refused().await }, when = $($predicate)*)
                );
                let fatal: Result<(), String> = Err("fatal".into());
                assert_eq!(
                    retry!(twice, async { n += 1; fatal.clone() }, when = $($predicate)*),
                    fatal
                );
                assert_eq!(std::mem::take(&mut n), 1);
            };
        }
        with!(|error| error.len() == 7);
        with!(|error: &String| -> bool { error.len() == 7 });
        with!(move |error| error.len() == 7);
        #[expect(clippy::redundant_closure)] // the name alone is accepted, too
        {
            with!(|error| is_refused(error));
        }
        with!(is_refused);
        with!(self::is_refused);
        let client = Client {
            transient: is_refused,
        };
        with!(client.transient);
        let length = 7;
        let transient = |error: &String| error.len() == length;
        with!(transient);
    });
}

#[test]
fn hooks() {
    struct Client {
        log: fn(&String, u32),
    }
    on_each_executor(async || {
        let mut n = 0;
        // Each hook counts its calls.
        macro_rules! with {
            ($($hook:tt)*) => {
                assert_tried_thrice!(
                    n,
                    retry!(twice, async { n += 1; refused().await }, after_failure = $($hook)*)
                );
                assert_eq!(CALLS.take(), 2);
            };
        }
        #[expect(clippy::redundant_closure)] // the name alone is accepted, too
        {
            with!(|error, fails| log(error, fails));
        }
        with!(|error, fails| called(error.len() == 7 && fails.is_power_of_two()));
        with!(move |error, fails| called(error.len() == 7 && fails.is_power_of_two()));
        with!(|_: &String, fails: u32| {
            called(fails < 3);
        });
        with!(|_, _| called(true));
        with!(log);
        with!(self::log);
        with!(async |error, fails| called(error.len() == 7 && fails.is_power_of_two()));
        with!(async move |error, fails| called(error.len() == 7 && fails.is_power_of_two()));
        with!(async |error, _| {
            refused().await.unwrap_err();
            called(error.len() == 7)
        });
        with!(async move |_: &String, _: u32| -> () { called(true) });
        let client = Client { log };
        with!(client.log);
        let hook = |error: &String, fails: u32| log(error, fails);
        with!(hook);
        let mut failures = 0;
        let mut hook = |error: &String, fails: u32| {
            log(error, fails);
            failures += 1;
        };
        with!(&mut hook);
        assert_eq!(failures, 2);
    });
}

#[test]
fn sleepers() {
    struct Client {
        nap: fn(Duration) -> Ready<()>,
    }
    on_each_executor(async || {
        let mut n = 0;
        macro_rules! with {
            ($($sleeper:tt)*) => {
                assert_tried_thrice!(
                    n,
                    retry!(twice, async { n += 1; refused().await }, sleep = $($sleeper)*)
                );
                assert_eq!(CALLS.take(), 2);
            };
        }
        with!(nap);
        with!(self::nap);
        #[expect(clippy::redundant_closure)] // the name alone is accepted, too
        {
            with!(|delay| nap(delay));
        }
        with!(|delay| nap(delay * delay.subsec_millis()));
        with!(move |delay| nap(delay * delay.subsec_millis()));
        with!(|delay: Duration| async move { nap(delay).await });
        with!(async |delay| nap(delay).await);
        with!(async move |delay| nap(delay * delay.subsec_millis()).await);
        with!(|_| pause(millis(1)));
        with!(pause);
        with!(self::pause);
        let client = Client { nap };
        with!(client.nap);
        let token = Box::new(());
        let nap = move |delay: Duration| {
            let _ = &token;
            nap(delay)
        };
        with!(nap);
    });
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
        // Borrowed.
        let name = "short".to_string();
        let result: Result<(), _> = retry!(
            |fails| (fails > 1, &*name),
            async { Err(4) },
            sleep = |d| {
                journal.write(d);
                ready(())
            },
        );
        assert_eq!(result, Err(4));
        journal.assert(&["sleep Ticks(3)", "sleep 5", "long", "short"]);
    });
}

#[test]
#[should_panic = "not yet implemented"]
#[allow(clippy::diverging_sub_expression, unreachable_code)] // of what would follow
fn an_operation_may_be_of_the_type_never() {
    let _: Result<(), String> = futures_lite::future::block_on(async { retry!(twice, todo!()) });
}

/// The closure keeps its parameter, which is four bytes. A counter around the call costs more.
#[test]
fn being_told_the_failures_is_smaller_than_counting_them() {
    async fn dial(_: u32) -> Result<(), String> {
        refused().await
    }
    let told = async { retry!(twice, async |fails| dial(fails).await) };
    let without = async { retry!(twice, async || dial(7).await) };
    let counted = async {
        let mut attempt = 0;
        retry!(twice, async || {
            attempt += 1;
            dial(attempt - 1).await
        })
    };
    assert!(size_of_val(&told) <= size_of_val(&without) + size_of::<u32>());
    assert!(size_of_val(&told) < size_of_val(&counted));
}

/// A macro that appends options to a call, whether or not the call ends in a comma.
#[test]
fn an_empty_option_is_skipped() {
    macro_rules! retry_at_once {
        ($($call:tt)*) => {
            retry!($($call)*, sleep = |_| ready(()))
        };
    }
    on_each_executor(async || {
        let mut hooks = 0;
        assert_eq!(retry_at_once!(twice, refused()), Err("refused".into()));
        assert_eq!(retry_at_once!(twice, refused(),), Err("refused".into()));
        let result = retry_at_once!(twice, refused(), after_failure = |_, _| hooks += 1,);
        assert_eq!((result, hooks), (Err("refused".into()), 2));
        let result: Result<(), String> = retry!(twice, refused(),,, when = |_| false,,);
        assert_eq!(result, Err("refused".into()));
    });
}

#[test]
fn a_delay_need_not_be_send() {
    on_each_executor(async || {
        let mut slept = 0;
        let result: Result<(), String> = retry!(
            |fails| (fails < 3).then_some(Rc::new(fails)),
            refused(),
            sleep = async |delay: Rc<u32>| slept += *delay,
        );
        assert_eq!((result, slept), (Err("refused".into()), 3));
    });
}

#[test]
#[allow(unused_labels, clippy::never_loop, clippy::redundant_closure_call)]
fn an_expression_may_end_in_a_closure_or_return_one() {
    /// Retries twice by a policy, whose closure needs the type of its parameter.
    macro_rules! assert_retries_twice {
        ($($policy:tt)*) => {
            on_each_executor(async || {
                let mut attempts = 0;
                let mut attempt = async || {
                    attempts += 1;
                    Err::<(), _>("no")
                };
                assert_eq!(retry!($($policy)*, attempt()), Err("no"));
                assert_eq!(attempts, 3);
            });
        };
    }
    fn two(fails: u32) -> Option<Duration> {
        (fails < 3).then_some(millis(1))
    }
    assert_retries_twice!({ |fails| two(fails.count_ones().max(fails)) });
    assert_retries_twice!('label: { |fails| two(fails.count_ones().max(fails)) });
    assert_retries_twice!(const { |fails| two(fails.count_ones().max(fails)) });
    assert_retries_twice!(loop {
        break |fails| two(fails.count_ones().max(fails));
    });
    assert_retries_twice!((|| two)());
    assert_retries_twice!((move || two)());
    assert_retries_twice!((async || two)().await);
    assert_retries_twice!((|policy: fn(u32) -> Option<Duration>| policy)(two));
}
