//! Every form of the grammar, called once each: that it builds and runs with the oldest Rust.

// What the macros expand to must not warn in the caller's crate.
#![deny(warnings)]
#![allow(clippy::needless_question_mark)] // forms are the question here

mod policy;
mod retry;
mod retry_blocking;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

#[derive(Clone, Copy, Debug, PartialEq)]
struct Failure;

struct Caller {
    attempts: u32,
    policy: fn(u32) -> Option<Duration>,
    boxed: Box<dyn Fn(u32) -> Option<Duration>>,
}

impl Caller {
    /// Two attempts of three fail.
    fn attempt_now(&mut self) -> Result<(), Failure> {
        self.attempts += 1;
        if self.attempts % 3 == 0 {
            Ok(())
        } else {
            Err(Failure)
        }
    }
}

fn twice(fails: u32) -> Option<Duration> {
    (fails <= 2).then_some(SECOND)
}

fn abandon_after_two(fails: u32) -> (bool, Duration) {
    (fails > 2, SECOND)
}

fn is_transient(_error: &Failure) -> bool {
    true
}

fn log(_error: &Failure, _fails: u32) {}

fn main() {
    let mut caller = Caller {
        attempts: 0,
        policy: twice,
        boxed: Box::new(twice),
    };
    assert_eq!(run(caller.retry()), Ok(()));
    assert_eq!(caller.retry_blocking(), Ok(()));
    policy::check();
}

fn run<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
