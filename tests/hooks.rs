//! What a hook is told, and how it ends the retries.

mod support;

use aioretry::{retry, retry_blocking};
use std::cell::Cell;
use std::fmt::{self, Display, Formatter};
use std::future::{Ready, ready};
use std::num::ParseIntError;
use std::time::Duration;
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

impl Display for Failure {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str("refused")
    }
}

async fn refused() -> Result<(), Failure> {
    Err(Failure::Refused)
}

fn sleep(_: Duration) -> Ready<()> {
    ready(())
}

/// 5 ms, zero, 7 ms, and then no more.
fn thrice(fails: u32) -> Option<Duration> {
    [millis(5), Duration::ZERO, millis(7)]
        .get(fails as usize - 1)
        .copied()
}

const TOLD: [&str; 3] = ["refused 1 5ms", "refused 2 0ns", "refused 3 7ms"];

#[test]
fn a_plain_hook_is_told_the_delay() {
    on_each_executor(async || {
        let journal = Journal::default();
        let result = retry!(
            thrice,
            refused(),
            after_failure =
                |error, fails, delay| journal.write(format!("{error} {fails} {delay:?}")),
        );
        assert_eq!(result, Err(Failure::Refused));
        journal.assert(&TOLD);
    });
}

#[test]
fn an_awaited_hook_is_told_the_delay() {
    on_each_executor(async || {
        let journal = Journal::default();
        let result = retry!(
            thrice,
            refused(),
            after_failure = async |error, fails, delay| {
                futures_lite::future::yield_now().await;
                journal.write(format!("{error} {fails} {delay:?}"));
            },
        );
        assert_eq!(result, Err(Failure::Refused));
        journal.assert(&TOLD);
    });
}

#[test]
fn a_hook_that_only_awaits_a_call_is_told_the_delay() {
    struct Log(Journal);
    impl Log {
        async fn write(&mut self, error: &Failure, fails: u32, delay: &Duration) {
            self.0.write(format!("{error} {fails} {delay:?}"));
        }
    }
    on_each_executor(async || {
        let mut log = Log(Journal::default());
        let result = retry!(
            thrice,
            refused(),
            after_failure = async |error, fails, delay| log.write(error, fails, delay).await,
        );
        assert_eq!(result, Err(Failure::Refused));
        log.0.assert(&TOLD);
    });
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

#[test]
fn a_blocking_hook_is_told_the_delay() {
    let journal = Journal::default();
    let result: Result<(), _> = retry_blocking!(
        thrice,
        Err(Failure::Refused),
        after_failure = |error, fails, delay| journal.write(format!("{error} {fails} {delay:?}")),
        sleep = |_| (),
    );
    assert_eq!(result, Err(Failure::Refused));
    journal.assert(&TOLD);
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

fn log(_: &Failure, fails: u32) -> Result<(), Failure> {
    Ok(write(fails)?)
}

async fn log_later(_: &Failure, fails: u32) -> Result<(), Failure> {
    Ok(write(fails)?)
}

async fn log_delay(_: &Failure, fails: u32, _: &Duration) -> Result<(), Failure> {
    Ok(write(fails)?)
}

#[test]
fn a_hook_that_fails_ends_the_retries_with_its_error() {
    assert_ends!(|_, fails| write(fails).map_err(Failure::Unwritten));
    assert_ends!(|_, fails| {
        write(fails)?;
        Ok(())
    });
    assert_ends!(|_, fails, _| Ok(write(fails)?));
    assert_ends!(move |_, fails| Ok(write(fails)?));
    assert_ends!(log);
    assert_ends!(self::log);
    assert_ends!({ |error: &Failure, fails| log(error, fails) });
    assert_ends!(async |_, fails| {
        write(fails)?;
        Ok(())
    });
    assert_ends!(async |_, fails, _| {
        write(fails)?;
        Ok(())
    });
    assert_ends!(async |error, fails| log_later(error, fails).await);
    assert_ends!(async |error, fails, delay| log_delay(error, fails, delay).await);
    assert_ends!(async |_, fails| -> Result<(), Failure> { Ok(write(fails)?) });
}

#[test]
fn a_blocking_hook_that_fails_ends_the_retries_with_its_error() {
    let journal = Journal::default();
    let result: Result<(), _> = retry_blocking!(
        |_| Some(millis(1)),
        Err(Failure::Refused),
        after_failure = |_, fails| {
            write(fails)?;
            Ok(())
        },
        sleep = |delay: Duration| journal.write(format!("sleep {delay:?}")),
    );
    assert!(matches!(result, Err(Failure::Unwritten(_))));
    journal.assert(&["sleep 1ms"]);
}

#[test]
fn the_error_of_the_attempt_is_dropped_when_the_hook_fails() {
    struct Dropped<'a>(&'a Cell<u32>, &'static str);
    impl Drop for Dropped<'_> {
        fn drop(&mut self) {
            self.0.set(self.0.get() + 1);
        }
    }
    on_each_executor(async || {
        let dropped = Cell::new(0);
        let result: Result<(), Dropped> = retry!(
            |_| Some(millis(1)),
            async { Err(Dropped(&dropped, "attempt")) },
            after_failure = async |_, _| Err(Dropped(&dropped, "hook")),
        );
        assert_eq!(dropped.get(), 1);
        assert!(matches!(result, Err(Dropped(_, "hook"))));
    });
}
