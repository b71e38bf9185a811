//! Hooks whose types the compiler has to find: a delay of the caller's own type, and an error that
//! only `?` converts. The model in `tests/model` says what a hook is told and when its error ends
//! the retries, but the types of its hooks are written.

mod support;

use aioretry::retry;
use std::cell::Cell;
use std::future::ready;
use std::num::ParseIntError;
use support::{Journal, millis, on_each_executor};

#[derive(Debug, PartialEq)]
enum Failure {
    Refused,
    Unwritten(ParseIntError),
}

impl From<ParseIntError> for Failure {
    fn from(error: ParseIntError) -> Self {
        Failure::Unwritten(error)
    }
}

async fn refused() -> Result<(), Failure> {
    Err(Failure::Refused)
}

#[test]
fn the_delay_is_taken_by_any_pattern() {
    #[derive(Default, PartialEq)]
    struct Ticks {
        count: u32,
    }
    on_each_executor(async || {
        let counted = Cell::new(0);
        let count = |ticks| counted.set(counted.get() + ticks);
        macro_rules! with {
            ($($hook:tt)*) => {{
                let result = retry!(
                    |fails| (fails < 3).then_some(Ticks { count: fails }),
                    refused(),
                    after_failure = $($hook)*,
                    sleep = |_| ready(()),
                );
                assert_eq!((result, counted.take()), (Err(Failure::Refused), 3));
            }};
        }
        with!(|_, _, delay| count(delay.count),);
        with!(|_, _, Ticks { count: ticks }| count(*ticks),);
        with!(|_: &Failure, _, &Ticks { count: ticks }: &Ticks| count(ticks),);
        with!(|_, _: u32, delay: &Ticks| count(delay.count),);
        with!(move |_, _, delay| count(delay.count),);
        with!(async |_, _, Ticks { count: ticks }| count(*ticks),);
        with!(async move |_: &_, _: u32, delay: &Ticks| count(delay.count),);
    });
}

/// The hook fails after the second failure, and ends the retries with its own error.
macro_rules! assert_ends {
    ($($hook:tt)*) => {
        on_each_executor(async || {
            let journal = Journal::default();
            let result: Result<(), Failure> = retry!(
                |_| Some(millis(1)),
                refused(),
                after_failure = $($hook)*,
                sleep = |delay| journal.sleep(delay),
            );
            assert!(matches!(result, Err(Failure::Unwritten(_))));
            journal.assert(&["sleep 1ms"]);
        });
    };
}

fn write(fails: u32) -> Result<(), ParseIntError> {
    if fails < 2 {
        Ok(())
    } else {
        "full".parse::<u8>().map(drop)
    }
}

#[test]
fn a_hook_that_fails_ends_the_retries_with_its_error() {
    assert_ends!(|_, fails| {
        write(fails)?;
        Ok(())
    });
    assert_ends!(|_, fails, _| Ok(write(fails)?));
    assert_ends!(move |_, fails| Ok(write(fails)?));
    assert_ends!(async |_, fails| {
        write(fails)?;
        Ok(())
    });
    assert_ends!(async |_, fails, _| {
        write(fails)?;
        Ok(())
    });
    assert_ends!(async |_, fails| -> Result<(), Failure> { Ok(write(fails)?) });
}
