//! What `return` and labels do. The model in `tests/model` has `return` and `?` in an operation,
//! where they end the attempt. What may not be written is among the cases of `ui.rs`.

#![allow(clippy::needless_return, clippy::never_loop)] // where they lead is the question here

mod support;

use aioretry::retry;
use std::future::ready;
use support::{millis, on_each_executor};

#[test]
fn return_ends_policy_predicate_and_hook_alone() {
    on_each_executor(async || {
        let mut hooks = 0;
        let result: Result<(), _> = retry!(
            |fails| {
                if fails > 2 {
                    return None;
                }
                Some(millis(1))
            },
            async { Err("no") },
            when = |error| return error == &"no",
            after_failure = async |_, fails| {
                hooks += 1;
                if fails > 0 {
                    return;
                }
                hooks += 100;
            },
            sleep = |_| ready(()),
        );
        assert_eq!((result, hooks), (Err("no"), 2));
        let result: Result<(), _> = retry!(
            |fails| (fails > 2, millis(1)),
            async { Err("no") },
            after_failure = |_, fails| {
                hooks += 10;
                if fails > 0 {
                    return;
                }
                hooks += 100;
            },
            sleep = |_| ready(()),
        );
        assert_eq!((result, hooks), (Err("no"), 22));
    });
}

#[test]
fn a_label_reaches_the_callers_loop_from_a_plain_expression() {
    on_each_executor(async || {
        let mut rounds = 0;
        'outer: loop {
            rounds += 1;
            let _: Result<(), ()> = retry!(
                |_| (false, millis(1)),
                {
                    if rounds < 3 {
                        continue 'outer;
                    }
                    if rounds == 3 {
                        break 'outer;
                    }
                    ready(Ok(()))
                },
                sleep = |_| ready(()),
            );
        }
        assert_eq!(rounds, 3);
    });
}
