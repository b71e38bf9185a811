//! The Python package `aioretry`, whose order of events is ours: its own tests, and a replay of
//! the cases that `tests/python/record.py` ran through it.

mod support;

use aioretry::retry;
use std::time::Duration;
use support::{Journal, millis, on_each_executor, on_tokio};
use tokio::time::{Instant, sleep};

mod own_tests {
    use super::*;

    fn retry_policy(fails: u32) -> (bool, Duration) {
        (false, (fails - 1) * millis(100))
    }

    struct Runner {
        n: u32,
    }

    impl Runner {
        fn retry_policy(&self, fails: u32) -> (bool, Duration) {
            retry_policy(fails)
        }

        async fn run(&mut self, good: u32) -> Result<u32, &'static str> {
            self.n += 1;
            if self.n < good {
                Err("fail")
            } else {
                Ok(self.n)
            }
        }
    }

    #[test]
    fn success() {
        on_tokio(async {
            assert_eq!(retry!(retry_policy, async { Ok::<_, ()>(1) }), Ok(1));
        });
    }

    #[test]
    fn success_of_a_method_with_a_function_as_its_policy() {
        on_tokio(async {
            let mut runner = Runner { n: 0 };
            assert_eq!(retry!(retry_policy, runner.run(1)), Ok(1));
        });
    }

    #[test]
    fn success_of_a_method_with_a_method_as_its_policy() {
        on_tokio(async {
            let mut runner = Runner { n: 0 };
            let result = retry!(|fails| runner.retry_policy(fails), runner.run(1));
            assert_eq!(result, Ok(1));
        });
    }

    #[test]
    fn nine_hundred_and_ninety_nine_failures() {
        on_tokio(async {
            let mut runner = Runner { n: 0 };
            let result = retry!(|_| (false, Duration::ZERO), runner.run(1000));
            assert_eq!(result, Ok(1000));
        });
    }

    fn assert_reported(errors: &[(usize, u32, Duration)]) {
        let gaps = [0, 0, 100, 200];
        let times = gaps.iter().scan(0, |now, gap| {
            *now += gap;
            Some(millis(*now))
        });
        let expected: Vec<_> = (0..4)
            .zip(1..)
            .zip(times)
            .map(|((error, fails), time)| (error, fails, time))
            .collect();
        assert_eq!(errors, expected);
    }

    #[test]
    fn a_sync_hook() {
        on_tokio(async {
            let start = Instant::now();
            let mut errors = vec![];
            let result = retry!(
                retry_policy,
                async {
                    if errors.len() == 4 {
                        Ok(1)
                    } else {
                        Err(errors.len())
                    }
                },
                after_failure = |error, fails| errors.push((*error, fails, start.elapsed())),
            );
            assert_eq!(result, Ok(1));
            assert_reported(&errors);
        });
    }

    #[test]
    fn an_async_hook() {
        on_tokio(async {
            let start = Instant::now();
            let mut errors = vec![];
            let result = retry!(
                retry_policy,
                async {
                    if errors.len() == 4 {
                        Ok(1)
                    } else {
                        Err(errors.len())
                    }
                },
                after_failure = async |error, fails| {
                    tokio::task::yield_now().await;
                    errors.push((*error, fails, start.elapsed()));
                },
            );
            assert_eq!(result, Ok(1));
            assert_reported(&errors);
        });
    }

    // The one about a method's name outside of a class is the compiler's here: see `ui.rs`.

    #[test]
    fn a_hook_that_raises_ends_the_retry() {
        on_tokio(async {
            let mut attempts = 0;
            let result: Result<(), _> = retry!(
                retry_policy,
                async {
                    attempts += 1;
                    Err("haha")
                },
                after_failure = |_, _| Err("boom"),
            );
            assert_eq!((result, attempts), (Err("boom"), 1));
        });
    }

    #[test]
    fn abandon() {
        on_tokio(async {
            let start = Instant::now();
            let mut attempts = 0;
            let result: Result<(), _> = retry!(|fails| (fails > 3, fails * millis(100)), async {
                attempts += 1;
                Err("boom")
            },);
            assert_eq!((result, attempts), (Err("boom"), 4));
            assert_eq!(start.elapsed(), millis(100 + 200 + 300));
        });
    }
}

/// One recorded call: what goes in, and what happened.
struct Case<'a> {
    title: &'a str,
    hook: &'a str,
    decisions: Vec<(bool, u32)>,
    succeeds: Option<u32>,
    hook_raises: Option<u32>,
    events: Vec<&'a str>,
}

impl<'a> Case<'a> {
    fn read(paragraph: &'a str) -> Self {
        let mut lines = paragraph.lines();
        let title = lines.next().expect("a paragraph has a line");
        let field = |name| {
            let field = title.split(' ').find_map(|field| field.strip_prefix(name));
            field.unwrap_or_else(|| panic!("no {name} in {title:?}"))
        };
        let decision = |decision: &str| {
            let (kind, delay) = decision.split_once(':').expect("KIND:DELAY");
            let abandon = match kind {
                "abandon" => true,
                "retry" => false,
                _ => panic!("no decision: {decision:?}"),
            };
            (abandon, delay.parse().expect("milliseconds"))
        };
        let number = |field: &str| match field {
            "never" => None,
            number => Some(number.parse().expect("a number")),
        };
        Case {
            title,
            hook: field("hook="),
            decisions: field("decisions=").split(',').map(decision).collect(),
            succeeds: number(field("succeeds=")),
            hook_raises: number(field("hook-raises=")),
            events: lines.collect(),
        }
    }

    async fn replay(&self) -> Vec<String> {
        let journal = Journal::default();
        let mut attempts = 0;
        let policy = |fails: u32| {
            journal.write(format!("policy {fails}"));
            self.decisions[fails as usize - 1]
        };
        let mut attempt = async || {
            attempts += 1;
            journal.write(format!("attempt {attempts}"));
            if Some(attempts) == self.succeeds {
                Ok(attempts)
            } else {
                Err(("raised", attempts))
            }
        };
        let end_hook = |fails: u32| {
            if Some(fails) == self.hook_raises {
                Err(("raised-by-hook", fails))
            } else {
                Ok(())
            }
        };
        let sleep = |delay: u32| {
            journal.write(format!("sleep {delay}"));
            std::future::ready(())
        };
        let result = match self.hook {
            "none" => retry!(policy, attempt(), sleep = sleep),
            "sync" => retry!(
                policy,
                attempt(),
                after_failure = |(_, id), fails| {
                    journal.write(format!("hook {id} {fails}"));
                    end_hook(fails)
                },
                sleep = sleep,
            ),
            "async" => retry!(
                policy,
                attempt(),
                after_failure = async |(_, id), fails| {
                    journal.write(format!("hook-begin {id} {fails}"));
                    futures_lite::future::yield_now().await;
                    journal.write(format!("hook-end {id} {fails}"));
                    end_hook(fails)
                },
                sleep = sleep,
            ),
            hook => panic!("no kind of hook: {hook:?}"),
        };
        journal.write(match result {
            Ok(attempt) => format!("ok {attempt}"),
            Err((raised, id)) => format!("{raised} {id}"),
        });
        journal.read()
    }
}

#[test]
fn replay_of_the_package() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/python/traces.txt");
    let traces = std::fs::read_to_string(path).expect("the traces, made by tests/python/record.py");
    let paragraphs: Vec<_> = traces.split("\n\n").collect();
    let [_header, cases @ .., end] = &paragraphs[..] else {
        panic!("{path} is short");
    };
    assert_eq!(
        end.trim_end(),
        format!("end {} cases", cases.len()),
        "{path} is cut off"
    );
    assert!(!cases.is_empty(), "{path} has no case");
    on_each_executor(async || {
        for case in cases.iter().copied().map(Case::read) {
            assert_eq!(case.replay().await, case.events, "{}", case.title);
        }
    });
}
