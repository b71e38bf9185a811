//! How the macros and the loop by hand are compared with the meaning.

use crate::by_hand::connect;
use crate::caller::Client;
use crate::calls;
use crate::choices::Choices;
use crate::compare::{self, Run, end, poll};
use crate::meaning;
use crate::script::{Form, Script};

/// Compares every script that is drawn with its meaning. Prints how many runs that were.
pub fn compare(
    what: &str,
    run: impl Fn(Form, &Script, usize) -> Run,
    draw: impl Fn(&mut Choices) -> (Form, Script),
) -> usize {
    let meaning = |form, script: &Script, polls| meaning::run(form, script, polls);
    let runs = compare::compare(what, meaning, run, draw);
    println!("{what}: {runs} runs");
    runs
}

pub fn retry(form: Form, script: &Script, polls: usize) -> Run {
    poll(calls::retry(form, Client::new(script)), polls)
}

pub fn by_hand(_: Form, script: &Script, polls: usize) -> Run {
    poll(Box::pin(connect(Client::new(script))), polls)
}

pub fn retry_blocking(form: Form, script: &Script, _: usize) -> Run {
    end(Some(calls::retry_blocking(form, Client::new(script))))
}
