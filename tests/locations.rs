//! Where `#[track_caller]` points from each argument, and so where a panic in it is reported: at the
//! caller's line, as in a hand-written loop.

mod support;

use std::cell::RefCell;
use std::future::{Ready, ready};
use std::ops::Range;
use std::panic::{self, AssertUnwindSafe, Location};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use aioretry::{retry, retry_blocking};
use support::{millis, on_tokio};

thread_local! {
    static CALLED: RefCell<Vec<(&'static str, &'static str, u32)>> = RefCell::default();
}

#[track_caller]
fn called(argument: &'static str) {
    let here = Location::caller();
    CALLED.with_borrow_mut(|called| called.push((argument, here.file(), here.line())));
}

/// The arguments that were called since the last time, all from these lines of this file.
#[track_caller]
fn assert_called(lines: Range<u32>, arguments: &[&str]) {
    let called = CALLED.take();
    let names: Vec<_> = called.iter().map(|(name, ..)| *name).collect();
    assert_eq!(names, arguments);
    let here = |(_, file, line): &(_, _, _)| *file == file!() && lines.contains(line);
    assert!(called.iter().all(here), "not in {lines:?}: {called:?}");
}

#[track_caller]
fn policy(fails: u32) -> Option<Duration> {
    called("policy");
    (fails < 2).then_some(millis(1))
}

#[track_caller]
fn when(_: &u32) -> bool {
    called("when");
    true
}

#[track_caller]
fn hook(_: &u32, _: u32) {
    called("hook");
}

#[track_caller]
fn operation() -> Ready<Result<(), u32>> {
    called("operation");
    ready(Err(1))
}

#[track_caller]
fn sleep(_: Duration) -> Ready<()> {
    called("sleep");
    ready(())
}

mod blocking {
    use super::{Duration, called};

    #[track_caller]
    pub fn operation() -> Result<(), u32> {
        called("operation");
        Err(1)
    }

    #[track_caller]
    pub fn sleep(_: Duration) {
        called("sleep");
    }
}

const ALL: [&str; 6] = ["operation", "when", "policy", "hook", "sleep", "operation"];

#[test]
fn names_are_called_from_the_callers_line() {
    let mut lines = 0..0;
    on_tokio(async {
        let line = line!();
        let _ = retry!(policy, operation(), when = when, after_failure = hook);
        lines = line..line!();
    });
    assert_called(lines.clone(), &[&ALL[..], &["when", "policy"]].concat());

    on_tokio(async {
        let line = line!();
        let _ = retry!(
            policy,
            operation(),
            when = when,
            after_failure = hook,
            sleep = sleep
        );
        lines = line..line!();
    });
    assert_called(lines, &[&ALL[..], &["when", "policy"]].concat());
}

#[test]
fn names_are_called_from_the_callers_line_in_blocking_code() {
    use blocking::sleep;

    let start = line!();
    let _ = retry_blocking!(
        policy,
        blocking::operation(),
        when = when,
        after_failure = hook
    );
    assert_called(start..line!(), &[&ALL[..], &["when", "policy"]].concat());
}

#[test]
fn awaited_calls_are_made_from_the_callers_line() {
    let mut lines = 0..0;
    on_tokio(async {
        let line = line!();
        let _ = retry!(policy, async { operation().await });
        lines = line..line!();
    });
    assert_called(
        lines,
        &["operation", "policy", "sleep", "operation", "policy"],
    );
}

/// "There is no reactor running", as tokio says it.
#[test]
fn a_panic_in_the_sleep_in_scope_points_at_the_call() {
    use tokio::time::sleep;

    let this_thread = thread::current().id();
    let reported = Arc::new(Mutex::new(None));
    let hook = panic::take_hook();
    panic::set_hook(Box::new({
        let reported = Arc::clone(&reported);
        move |panic| {
            let at = panic.location().unwrap();
            if thread::current().id() == this_thread {
                *reported.lock().unwrap() = Some((at.file().to_owned(), at.line()));
            }
        }
    }));
    let mut line = 0;
    let panicked = panic::catch_unwind(AssertUnwindSafe(|| {
        futures_lite::future::block_on(async {
            line = line!() + 1;
            let _ = retry!(|_| Some(millis(1)), async { Err::<(), _>(1) });
        });
    }));
    panic::set_hook(hook);
    assert!(panicked.is_err());
    let reported = reported.lock().unwrap().take();
    assert_eq!(reported, Some((file!().to_owned(), line)));
}
