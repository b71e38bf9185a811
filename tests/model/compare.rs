//! How two ways to run a script are compared.

use std::pin::Pin;
use std::task::{Context, Poll};

use crate::caller::Outcome;
use crate::choices::Choices;
use crate::journal::{self, Error, Event};
use crate::script::{Form, Script};

pub type Call = Pin<Box<dyn Future<Output = Outcome>>>;

/// What a run leaves behind.
#[derive(Debug, PartialEq)]
pub struct Run {
    pub journal: Vec<Event>,
    /// The attempt that succeeded, or the error. `None` if the call was dropped before its end.
    pub result: Option<Result<u32, Error>>,
}

/// Compares two runs of every script that is drawn: run to its end, dropped before its first poll,
/// and dropped wherever it is pending. Returns how many runs that were.
pub fn compare(
    what: &str,
    expected: impl Fn(Form, &Script, usize) -> Run,
    actual: impl Fn(Form, &Script, usize) -> Run,
    draw: impl Fn(&mut Choices) -> (Form, Script),
) -> usize {
    let mut runs = 0;
    let mut choices = Choices::default();
    loop {
        let (form, script) = draw(&mut choices);
        for polls in 0.. {
            let expected = expected(form, &script, polls);
            let actual = actual(form, &script, polls);
            assert_eq!(
                actual, expected,
                "left: {what}\n{form:?}\n{script:?}\ndropped after {polls} polls"
            );
            runs += 1;
            if expected.result.is_some() {
                break;
            }
        }
        if !choices.advance() {
            return runs;
        }
    }
}

/// Polls a call at most so many times.
pub fn poll(mut call: Call, polls: usize) -> Run {
    let waker = journal::waker();
    let mut context = Context::from_waker(&waker);
    for _ in 0..polls {
        journal::write(Event::Poll);
        if let Poll::Ready(result) = call.as_mut().poll(&mut context) {
            drop(call);
            return end(Some(result));
        }
    }
    journal::write(Event::Cancel);
    drop(call);
    end(None)
}

/// Takes the journal before the result, since dropping the error of the result is an event too.
pub fn end(result: Option<Outcome>) -> Run {
    let journal = journal::take();
    let result = result.map(|result| {
        result
            .map(|session| session.attempt)
            .map_err(|error| error.name)
    });
    journal::take();
    Run { journal, result }
}
