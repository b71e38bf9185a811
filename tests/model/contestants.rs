//! How the macros and the loop by hand are compared with the meaning.

use std::task::{Context, Poll};

use crate::by_hand::connect;
use crate::caller::Client;
use crate::calls::{self, Call, Outcome};
use crate::choices::Choices;
use crate::journal::{self, Event};
use crate::meaning::{self, Run};
use crate::script::{Form, Script};

/// Compares every script that is drawn with its meaning: run to its end, dropped before its first
/// poll, and dropped wherever it is pending. Prints how many runs that were.
pub fn compare(
    what: &str,
    run: impl Fn(Form, &Script, usize) -> Run,
    draw: impl Fn(&mut Choices) -> (Form, Script),
) -> usize {
    let mut runs = 0;
    let mut choices = Choices::default();
    loop {
        let (form, script) = draw(&mut choices);
        for polls in 0.. {
            let expected = meaning::run(form, &script, polls);
            let actual = run(form, &script, polls);
            assert_eq!(
                actual, expected,
                "left: {what}; right: its meaning\n{form:?}\n{script:?}\ndropped after {polls} polls"
            );
            runs += 1;
            if expected.result.is_some() {
                break;
            }
        }
        if !choices.advance() {
            println!("{what}: {runs} runs");
            return runs;
        }
    }
}

pub fn retry(form: Form, script: &Script, polls: usize) -> Run {
    poll(calls::retry(form, Client::new(script)), polls)
}

pub fn by_hand(_: Form, script: &Script, polls: usize) -> Run {
    poll(Box::pin(connect(Client::new(script))), polls)
}

/// Polls a call at most so many times.
fn poll(mut call: Call, polls: usize) -> Run {
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

pub fn retry_blocking(form: Form, script: &Script, _: usize) -> Run {
    end(Some(calls::retry_blocking(form, Client::new(script))))
}

/// Takes the journal before the result, since dropping the error of the result is an event too.
fn end(result: Option<Outcome>) -> Run {
    let journal = journal::take();
    let result = result.map(|result| {
        result
            .map(|session| session.attempt)
            .map_err(|error| error.name)
    });
    journal::take();
    Run { journal, result }
}
