//! The order of events is that of the Python package `aioretry`. The model in `tests/model` has the
//! same order, but it was written from our documentation. Here the order comes from the package
//! itself: `tests/python/record.py` ran these cases through it. One retry shows the whole order.

mod support;

use aioretry::retry;
use support::{Journal, on_each_executor};

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
