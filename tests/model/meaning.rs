//! The meaning of a call, step by step as the documentation numbers it, without any future.

use crate::compare::Run;
use crate::journal::{Awaited, Error, Event, Thing};
use crate::script::{Body, Form, Operation, Step, pends};

/// The run of a call that is dropped after so many polls, unless it ends before.
pub fn run(form: Form, script: &[Step], polls: usize) -> Run {
    let mut model = Model {
        blocking: form.blocking,
        polls,
        journal: vec![],
        alive: vec![],
    };
    let result = model.call(form, script).ok();
    Run {
        journal: model.journal,
        result,
    }
}

struct Model {
    blocking: bool,
    /// The polls that are left.
    polls: usize,
    journal: Vec<Event>,
    /// The things that are not dropped yet, in the order in which they were made.
    alive: Vec<Thing>,
}

struct Cancelled;

impl Model {
    fn call(&mut self, form: Form, script: &[Step]) -> Result<Result<u32, Error>, Cancelled> {
        self.poll()?;
        for (step, fails) in script.iter().zip(0..) {
            // 1. The operation is evaluated and awaited. `Ok` ends the call.
            let told = (form.operation == Operation::Counting).then_some(fails);
            self.write(Event::Attempt { fails: told });
            self.alive.push(Thing::Temporary);
            self.wait(Awaited::Operation, step.operation_pends)?;
            self.drop_last();
            if step.succeeds {
                return Ok(Ok(step.attempt));
            }
            // 2. On `Err(error)`, `fails` goes up by one.
            let error = Error::OfAttempt(step.attempt);
            let fails = fails + 1;
            self.alive.push(Thing::Error(error));
            // 3. `when`, if given, is asked. `false` ends the call.
            if form.when {
                self.write(Event::When { error });
                if !step.transient {
                    return Ok(Err(error));
                }
            }
            // 4. The policy is asked for its decision. It may abandon.
            let seen = form.policy.sees_error.then_some(error);
            self.write(Event::Policy { fails, error: seen });
            if form.policy.awaited {
                self.wait(Awaited::Policy, step.policy_pends)?;
            }
            let Some(delay) = step.delay else {
                return Ok(Err(error));
            };
            // 5. `after_failure`, if given, runs. Its error ends the call.
            if let Some(hook) = form.hook {
                let seen = hook.sees_delay.then_some(delay);
                self.write(Event::Hook {
                    error,
                    fails,
                    delay: seen,
                });
                if hook.body != Body::Plain {
                    self.wait(Awaited::Hook, step.hook_pends)?;
                }
                if step.hook_fails {
                    self.drop_last();
                    return Ok(Err(Error::OfHook(step.attempt)));
                }
            }
            // 6. The error is dropped, then `sleep(delay)` is awaited. Zero yields instead.
            self.drop_last();
            if !delay.is_zero() {
                self.write(Event::Sleep { delay });
                self.wait(Awaited::Sleep, pends(delay))?;
            } else if !form.blocking {
                self.pend()?;
            }
        } // 7. Back to 1.
        unreachable!("the last step of a script ends the call")
    }

    fn write(&mut self, event: Event) {
        self.journal.push(event);
    }

    /// Drops the thing that was made last.
    fn drop_last(&mut self) {
        let thing = self.alive.pop().expect("something to drop");
        self.write(Event::Dropped(thing));
    }

    /// Awaits a future that is pending so many times.
    fn wait(&mut self, kind: Awaited, pends: u32) -> Result<(), Cancelled> {
        if self.blocking {
            return Ok(());
        }
        self.alive.push(Thing::Future(kind));
        for _ in 0..pends {
            self.write(Event::Polled(kind));
            self.pend()?;
        }
        self.write(Event::Polled(kind));
        self.drop_last();
        Ok(())
    }

    /// Wakes its task, and is pending once.
    fn pend(&mut self) -> Result<(), Cancelled> {
        self.write(Event::Woken);
        self.poll()
    }

    fn poll(&mut self) -> Result<(), Cancelled> {
        if self.blocking {
            return Ok(());
        }
        if self.polls == 0 {
            self.write(Event::Cancel);
            while !self.alive.is_empty() {
                self.drop_last();
            }
            return Err(Cancelled);
        }
        self.polls -= 1;
        self.write(Event::Poll);
        Ok(())
    }
}
