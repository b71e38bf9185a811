//! Hooks and sleepers that never return: in edition 2024, their type `!` compiles without a warning.

#![deny(warnings)]

use aioretry::{retry, retry_blocking};
use futures_lite::future::block_on;
use std::future::ready;

fn halt(_: &u32, _: u32) -> ! {
    panic!("halted")
}

async fn halt_later(_: &u32, _: u32) -> ! {
    panic!("halted")
}

fn halt_for(_: u32) -> ! {
    panic!("halted")
}

/// Fails, so that hook and sleeper are called.
macro_rules! retry_with {
    ($($options:tt)*) => {
        let _: Result<(), u32> = block_on(async {
            retry!(|_| Some(1), ready(Err(7)), $($options)*)
        });
    };
}

macro_rules! retry_blocking_with {
    ($($options:tt)*) => {
        let _: Result<(), u32> = retry_blocking!(|_| Some(1), Err(7), $($options)*);
    };
}

#[test]
#[should_panic = "halted"]
fn hook_by_name() {
    retry_with!(after_failure = halt, sleep = |_: u32| ready(()));
}

#[test]
#[should_panic = "halted"]
fn hook_by_path() {
    retry_with!(after_failure = self::halt, sleep = |_: u32| ready(()));
}

#[test]
#[should_panic = "halted"]
fn hook_as_a_closure() {
    retry_with!(
        after_failure = |_, _| panic!("halted"),
        sleep = |_: u32| ready(())
    );
}

#[test]
#[should_panic = "halted"]
fn hook_as_an_async_closure() {
    retry_with!(
        after_failure = async |_, _| panic!("halted"),
        sleep = |_: u32| ready(())
    );
}

#[test]
#[should_panic = "halted"]
fn hook_as_an_async_closure_that_awaits() {
    retry_with!(
        after_failure = async |error, fails| {
            ready(()).await;
            halt(error, fails)
        },
        sleep = |_: u32| ready(())
    );
}

#[test]
#[should_panic = "halted"]
fn hook_that_only_awaits_a_call() {
    retry_with!(
        after_failure = async |error, fails| halt_later(error, fails).await,
        sleep = |_: u32| ready(())
    );
}

#[test]
#[should_panic = "halted"]
fn hook_that_only_awaits_a_path() {
    retry_with!(
        after_failure = async |error, fails| self::halt_later(error, fails).await,
        sleep = |_: u32| ready(())
    );
}

#[test]
#[should_panic = "halted"]
fn blocking_hook_by_name() {
    retry_blocking_with!(after_failure = halt, sleep = |_: u32| ());
}

#[test]
#[should_panic = "halted"]
fn blocking_hook_by_path() {
    retry_blocking_with!(after_failure = self::halt, sleep = |_: u32| ());
}

#[test]
#[should_panic = "halted"]
fn blocking_hook_as_a_closure() {
    retry_blocking_with!(after_failure = |_, _| panic!("halted"), sleep = |_: u32| ());
}

#[test]
#[should_panic = "halted"]
fn blocking_sleeper_by_path() {
    retry_blocking_with!(sleep = self::halt_for);
}

#[test]
#[should_panic = "halted"]
fn blocking_sleeper_as_a_closure() {
    retry_blocking_with!(sleep = |_: u32| panic!("halted"));
}

fn never(_: u32) -> ! {
    panic!("halted")
}

fn never_worth(_: &u32) -> ! {
    panic!("halted")
}

#[test]
#[should_panic = "halted"]
fn policy_by_name() {
    let _: Result<(), u32> =
        block_on(async { retry!(never, ready(Err(7)), sleep = |_: u32| ready(())) });
}

#[test]
#[should_panic = "halted"]
fn policy_as_an_async_closure() {
    let _: Result<(), u32> = block_on(async {
        retry!(
            async |_| panic!("halted"),
            ready(Err(7)),
            sleep = |_: u32| ready(())
        )
    });
}

#[test]
#[should_panic = "halted"]
fn policy_as_an_async_closure_of_the_error() {
    let _: Result<(), u32> = block_on(async {
        retry!(
            async |_, _| panic!("halted"),
            ready(Err(7)),
            sleep = |_: u32| ready(())
        )
    });
}

#[test]
#[should_panic = "halted"]
fn predicate_by_path() {
    retry_with!(when = self::never_worth, sleep = |_: u32| ready(()));
}

#[test]
#[should_panic = "halted"]
fn operation_that_never_ends() {
    let _: Result<(), u32> = block_on(async {
        retry!(
            |_| Some(1),
            async { panic!("halted") },
            sleep = |_| ready(())
        )
    });
}

#[test]
#[should_panic = "halted"]
fn blocking_operation_that_never_ends() {
    let _: Result<(), u32> = retry_blocking!(|_| Some(1), panic!("halted"), sleep = |_| ());
}

#[test]
fn blocking_operation_that_only_returns() {
    let mut n = 0;
    let result: Result<u32, ()> = retry_blocking!(
        |_| Some(1),
        loop {
            n += 1;
            if n > 2 {
                return Ok(n);
            }
        },
        sleep = |_| (),
    );
    assert_eq!(result, Ok(3));
}
