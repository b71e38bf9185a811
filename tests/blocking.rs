//! What only `retry_blocking!` has, and which types need not be written in it. The model in
//! `tests/model` has its meaning and its forms.

mod support;

use aioretry::{policy, retry_blocking};
use std::future::Future;
use std::time::Duration;
use support::{Journal, millis};

fn no_sleep(_: Duration) {}

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

#[test]
fn an_operation_may_begin_with_a_policy() {
    let delay = retry_blocking!(
        |_| None::<Duration>,
        policy!(max_retries = 1, delay = Duration::from_secs(7))(1).ok_or("it gave up"),
        sleep = no_sleep,
    );
    assert_eq!(delay, Ok(Duration::from_secs(7)));
}

#[test]
fn an_operation_may_have_a_bar_before_the_first_option() {
    #[derive(Clone, Copy)]
    struct Source(Option<u32>);

    impl std::ops::BitOr for Source {
        type Output = Result<u32, &'static str>;

        fn bitor(self, other: Self) -> Self::Output {
            self.0.or(other.0).ok_or("neither has it")
        }
    }

    let (one, other) = (Source(None), Source(Some(7)));
    let read = retry_blocking!(|_| None::<Duration>, one | other, sleep = no_sleep);
    assert_eq!(read, Ok(7));
}
