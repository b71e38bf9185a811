//! Names, paths, fields and indices are called where they stand, wherever they stand, and keep their
//! state. What a call makes is made again after every failure.

#![allow(unused_mut, unused_parens)] // forms are the question here

mod support;

use aioretry::{retry, retry_blocking};
use std::cell::Cell;
use std::future::{Ready, ready};
use std::rc::Rc;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use support::{millis, on_each_executor};

type Policy = Box<dyn FnMut(u32) -> Option<Duration>>;

/// A policy that counts its own calls, and allows three retries.
fn counting() -> impl FnMut(u32) -> Option<Duration> + Copy {
    let mut calls = 0;
    move |_| {
        calls += 1;
        (calls <= 3).then_some(millis(1))
    }
}

fn sleep(_: Duration) -> Ready<()> {
    ready(())
}

struct Client<P> {
    policy: P,
}

fn attempts(call: impl AsyncFn(&Cell<u32>)) -> u32 {
    let attempts = Cell::new(0);
    futures_lite::future::block_on(call(&attempts));
    attempts.get()
}

/// A policy that keeps its state from one failure to the next makes four attempts. One that is copied
/// or made again would make more.
macro_rules! assert_keeps_its_state {
    ({ $($statement:tt)* } $($policy:tt)*) => {
        let count = attempts(async |attempts| {
            $($statement)*
            let result: Result<(), _> = retry!($($policy)*, async {
                attempts.set(attempts.get() + 1);
                assert!(attempts.get() < 9, "{}", stringify!($($policy)*));
                Err("no")
            });
            assert_eq!(result, Err("no"));
        });
        assert_eq!(count, 4, "{}", stringify!($($policy)*));
    };
}

#[test]
fn policies_in_places_keep_their_state() {
    assert_keeps_its_state!({ let mut policy = counting(); } policy);
    assert_keeps_its_state!({
        let mut policy = counting();
    }(policy));
    assert_keeps_its_state!({ let mut policy = counting(); } &mut policy);
    assert_keeps_its_state!({
        let mut policy = counting();
    }(&mut policy));
    assert_keeps_its_state!(
        {
            let mut policy = counting();
            let mut policy = &mut policy;
        } * policy
    );
    assert_keeps_its_state!({ let mut policy = counting(); let mut policy = &mut policy; } &mut *policy);
    assert_keeps_its_state!({ let mut policy = Box::new(counting()) as Policy; } policy);
    assert_keeps_its_state!(
        {
            let mut policy = Box::new(counting()) as Policy;
        } * policy
    );
    assert_keeps_its_state!({ let mut client = Client { policy: counting() }; } client.policy);
    assert_keeps_its_state!({
        let mut client = Client { policy: counting() };
    }(client.policy));
    assert_keeps_its_state!(
        {
            let mut client = Client { policy: counting() };
        }(client)
        .policy
    );
    assert_keeps_its_state!({ let mut client = Client { policy: counting() }; } &mut client.policy);
    assert_keeps_its_state!({ let mut client = Client { policy: (0, counting()) }; } client.policy.1);
    assert_keeps_its_state!({ let mut pairs = ((counting(), 0), 0); } pairs.0.0);
    assert_keeps_its_state!({ let mut policies = [counting(), counting()]; } policies[1]);
    assert_keeps_its_state!({ let mut client = Client { policy: [counting()] }; } client.policy[usize::MIN]);
    assert_keeps_its_state!({ let mut policies = [Client { policy: counting() }]; } policies[0].policy);
    assert_keeps_its_state!(
        {
            let mut policies = vec![(counting(), 7)];
        }(*policies)[0]
            .0
    );
}

#[test]
fn a_captured_expression_is_called_in_place() {
    macro_rules! retry_with {
        ($policy:expr, $operation:expr) => {
            retry!($policy, $operation)
        };
    }
    let count = attempts(async |attempts| {
        let mut policy = counting();
        let result: Result<(), _> = retry_with!(policy, async {
            attempts.set(attempts.get() + 1);
            Err("no")
        });
        assert_eq!(result, Err("no"));
    });
    assert_eq!(count, 4);
}

#[test]
fn a_captured_block_is_called_in_place() {
    macro_rules! retry_with {
        ($policy:expr, $when:expr, $hook:expr, $sleep:expr) => {
            retry!(
                $policy,
                async { Err::<(), _>("no") },
                when = $when,
                after_failure = $hook,
                sleep = $sleep,
            )
        };
    }
    on_each_executor(async || {
        let mut policy = counting();
        let mut hooks = 0;
        let mut hook = |_: &&str, _| hooks += 1;
        let result = retry_with!(
            { &mut policy },
            if true {
                |_: &&str| true
            } else {
                |_: &&str| false
            },
            { &mut hook },
            { sleep }
        );
        assert_eq!((result, hooks), (Err("no"), 3));
    });
}

#[test]
fn a_macro_call_is_called_in_place() {
    macro_rules! the_policy {
        ($client:ident) => {
            $client.policy
        };
    }
    assert_keeps_its_state!({ let mut client = Client { policy: counting() }; } the_policy!(client));
}

mod config {
    use super::{Duration, LazyLock, millis};

    pub static BACKOFF: LazyLock<Box<dyn Fn(u32) -> Option<Duration> + Send + Sync>> =
        LazyLock::new(|| Box::new(|fails| (fails <= 3).then_some(millis(1))));

    pub fn is_worth_it(error: &str) -> bool {
        error == "no"
    }

    pub fn log(error: &str, _: u32) {
        assert_eq!(error, "no");
    }
}

impl Client<u32> {
    fn policy(fails: u32) -> Option<Duration> {
        (fails <= 3).then_some(millis(1))
    }

    async fn run(attempts: &Cell<u32>) -> Result<(), String> {
        retry!(Self::policy, async {
            attempts.set(attempts.get() + 1);
            Err("no".to_owned())
        })
    }
}

#[test]
fn paths_are_called_in_place() {
    on_each_executor(async || {
        let attempts = Cell::new(0);
        assert!(Client::<u32>::run(&attempts).await.is_err());
        // A static can be called, but not moved. `&String` becomes `&str`, as in any call.
        let result: Result<(), String> = retry!(
            crate::config::BACKOFF,
            async {
                attempts.set(attempts.get() + 1);
                Err("no".to_owned())
            },
            when = self::config::is_worth_it,
            after_failure = config::log,
            sleep = self::sleep,
        );
        assert!(result.is_err());
        assert_eq!(attempts.get(), 8);
    });
}

#[test]
fn predicates_hooks_and_sleepers_in_places_keep_their_state() {
    struct Options<W, H, S> {
        when: W,
        hook: H,
        sleep: S,
    }
    let (asked, run, slept) = (&Cell::new(0), &Cell::new(0), &Cell::new(0));
    // All three are `Copy`, so that a copy would go unnoticed but for the counts.
    macro_rules! counting {
        (|$($parameter:ident: $type:ty),+| $counted:ident => $result:expr) => {{
            let mut calls = 0;
            move |$($parameter: $type),+| {
                calls += 1;
                $counted.set(calls);
                $result
            }
        }};
    }
    on_each_executor(async || {
        let mut when = counting!(|_error: &&str| asked => true);
        let mut hook = counting!(|_error: &&str, _fails: u32| run => ());
        let mut nap = counting!(|_delay: Duration| slept => ready(()));
        let result: Result<(), _> = retry!(
            |fails| (fails <= 3).then_some(millis(1)),
            async { Err("no") },
            when = when,
            after_failure = hook,
            sleep = nap,
        );
        assert_eq!(result, Err("no"));
        assert_eq!((asked.take(), run.take(), slept.take()), (4, 3, 3));

        let mut options = Options {
            when,
            hook,
            sleep: nap,
        };
        let result: Result<(), _> = retry!(
            |fails| (fails <= 2).then_some(millis(1)),
            async { Err("no") },
            when = options.when,
            after_failure = &mut options.hook,
            sleep = (options.sleep),
        );
        assert_eq!(result, Err("no"));
        assert_eq!((asked.take(), run.take(), slept.take()), (7, 5, 5));
    });
    let mut when = counting!(|_error: &&str| asked => true);
    let mut hook = counting!(|_error: &&str, _fails: u32| run => ());
    let mut nap = counting!(|_delay: Duration| slept => ());
    let result: Result<(), _> = retry_blocking!(
        |fails| (fails <= 3).then_some(millis(1)),
        Err("no"),
        when = when,
        after_failure = hook,
        sleep = nap,
    );
    assert_eq!(result, Err("no"));
    assert_eq!((asked.take(), run.take(), slept.take()), (4, 3, 3));
}

/// What is neither a place nor a closure is evaluated after every failure: three times here.
#[test]
fn what_a_call_makes_is_made_again() {
    type Shared = Arc<dyn Fn(u32) -> Option<Duration>>;
    struct Maker {
        made: Cell<u32>,
        shared: Shared,
    }
    impl Maker {
        fn make(&self) -> impl Fn(u32) -> Option<Duration> + use<> {
            self.made.set(self.made.get() + 1);
            |fails| (fails < 3).then_some(millis(1))
        }

        fn make_of<T>(&self, _: T) -> Option<impl Fn(u32) -> Option<Duration> + use<T>> {
            Some(self.make())
        }

        fn shared(&self) -> Shared {
            self.made.set(self.made.get() + 1);
            self.shared.clone()
        }
    }
    on_each_executor(async || {
        let maker = Maker {
            made: Cell::new(0),
            shared: Arc::new(|fails| (fails < 3).then_some(millis(1))),
        };
        macro_rules! assert_made {
            ($($policy:tt)*) => {
                let result: Result<(), _> = retry!($($policy)*, async { Err("no") });
                assert_eq!(result, Err("no"));
                assert_eq!(maker.made.take(), 3, "{}", stringify!($($policy)*));
            };
        }
        assert_made!(maker.make());
        assert_made!((maker.make()));
        assert_made!({ maker.make() });
        assert_made!(&maker.make());
        assert_made!(maker.make_of::<u8>(7).unwrap());
        assert_made!(if maker.made.get() < 9 {
            maker.make()
        } else {
            unreachable!()
        });
        assert_made!(&*maker.shared());
    });
}

/// `make()?` leaves the caller, as in any loop.
#[test]
fn a_question_mark_leaves_the_caller() {
    fn make(
        policy: Option<fn(u32) -> Option<Duration>>,
    ) -> Result<fn(u32) -> Option<Duration>, String> {
        policy.ok_or_else(|| "no policy".to_owned())
    }
    async fn call(policy: Option<fn(u32) -> Option<Duration>>) -> Result<(), String> {
        let result: Result<(), String> = retry!(make(policy)?, async { Err("no".to_owned()) });
        assert_eq!(result, Err("no".to_owned()));
        Ok(())
    }
    on_each_executor(async || {
        assert_eq!(call(None).await, Err("no policy".to_owned()));
        assert_eq!(
            call(Some(|fails| (fails < 3).then_some(millis(1)))).await,
            Ok(())
        );
    });
}

#[test]
fn shared_pointers_are_called_in_place() {
    on_each_executor(async || {
        let policy: Rc<dyn Fn(u32) -> Option<Duration>> = Rc::new(|_| None);
        let result: Result<(), _> = retry!(policy, async { Err("no") });
        assert_eq!(result, Err("no"));
        let client = Client {
            policy: Rc::new(policy),
        };
        let result: Result<(), _> = retry!(client.policy, async { Err("no") });
        assert_eq!(result, Err("no"));
        let result: Result<(), _> = retry!(&&client.policy, async { Err("no") });
        assert_eq!(result, Err("no"));
    });
}

#[test]
fn an_async_sleeper_keeps_its_state() {
    on_each_executor(async || {
        let mut slept = Vec::new();
        let result: Result<(), _> = retry!(
            |fails| (fails < 3).then_some(fails),
            async { Err("no") },
            sleep = async |delay| slept.push(delay),
        );
        assert_eq!((result, slept), (Err("no"), vec![1, 2]));
    });
}

#[test]
fn a_macro_call_in_any_brackets_is_called_in_place() {
    macro_rules! named {
        ($policy:ident) => {
            $policy
        };
    }
    assert_keeps_its_state!({ let mut policy = counting(); } named!(policy));
    assert_keeps_its_state!({ let mut policy = counting(); } named![policy]);
    assert_keeps_its_state!({ let mut policy = counting(); } named! { policy });
}

#[test]
fn state_that_the_compiler_cannot_see_starts_again_after_every_failure() {
    macro_rules! make {
        () => {
            counting()
        };
    }
    macro_rules! captured {
        ($policy:expr) => {
            retry!(
                $policy,
                async { Err("no") },
                after_failure = |_, fails| { if fails == 9 { Err("endless") } else { Ok(()) } }
            )
        };
    }
    on_each_executor(async || {
        let mut count = 0;
        let mut counts = vec![];
        let counted = Cell::new(0);
        let noted = &counted;
        let result: Result<(), u32> = retry!(
            |fails| (fails < 3).then_some(millis(1)),
            async move {
                count += 1;
                noted.set(noted.get() + count);
                Err(count)
            },
            after_failure = |error, _| counts.push(*error),
        );
        assert_eq!((result, counts, counted.get()), (Err(1), vec![1, 1], 3));

        // `counting` allows three retries, if it keeps its state.
        let result: Result<(), _> = captured!(counting());
        assert_eq!(result, Err("endless"));
        let result: Result<(), _> = captured!(make!());
        assert_eq!(result, Err("endless"));
        let result: Result<(), _> = retry!(
            make!(),
            async { Err("no") },
            after_failure = |_, fails| (fails < 9).then_some(()).ok_or("endless"),
        );
        assert_eq!(result, Err("endless"));
    });
}
