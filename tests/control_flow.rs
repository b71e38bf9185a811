//! What `?`, `return` and labels do. What may not be written is among the cases of `ui.rs`.

#![allow(clippy::needless_return, clippy::never_loop)] // where they lead is the question here

mod support;

use aioretry::retry;
use std::future::ready;
use support::{millis, on_each_executor};

#[test]
fn question_mark_and_return_end_the_attempt_alone() {
    on_each_executor(async || {
        let mut n = 0;
        let attempt = async |n: u32| if n < 3 { Err(n) } else { Ok(n) };
        let result: Result<u32, u32> = retry!(
            |_| (false, millis(1)),
            async {
                n += 1;
                let value = attempt(n).await?;
                if value == 3 {
                    return Err(33);
                }
                Ok(value)
            },
            sleep = |_| ready(()),
        );
        assert_eq!((result, n), (Ok(4), 4));
    });
}

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

#[test]
fn loops_inside_the_arguments_are_their_own() {
    on_each_executor(async || {
        let result: Result<i32, i32> = retry!(
            |_| loop {
                break (true, millis(1));
            },
            async {
                for n in 0.. {
                    if n < 5 {
                        continue;
                    }
                    return Err(n);
                }
                unreachable!()
            },
            sleep = |_| ready(()),
        );
        assert_eq!(result, Err(5));
    });
}

#[test]
fn question_mark_after_the_call_leaves_the_caller() {
    async fn caller() -> Result<u8, String> {
        let text = retry!(
            |_| (true, millis(1)),
            async || -> Result<String, String> {
                let text = ready(Ok::<_, &str>("7")).await?;
                Ok(text.to_string())
            },
            sleep = |_| ready(())
        )?;
        text.parse().map_err(|_| "no number".to_string())
    }
    on_each_executor(async || assert_eq!(caller().await, Ok(7)));
}
