//! The caller's side of a run: a client that does what its script says, and writes down what is
//! asked of it.

use std::time::Duration;

use crate::journal::{Awaited, Error, Event, Thing, write};
use crate::script::{Script, Step};
use crate::scripted::Scripted;

pub struct Client {
    script: Script,
    /// The attempts that have begun.
    attempts: usize,
}

pub struct Session {
    pub attempt: u32,
}

pub type Outcome = Result<Session, ConnectError>;

pub struct ConnectError {
    pub name: Error,
    transient: bool,
}

impl ConnectError {
    pub fn is_transient(&self) -> bool {
        write(Event::When { error: self.name });
        self.transient
    }
}

impl Drop for ConnectError {
    fn drop(&mut self) {
        write(Event::Dropped(Thing::Error(self.name)));
    }
}

/// A temporary of the operation.
pub struct Temporary;

impl Drop for Temporary {
    fn drop(&mut self) {
        write(Event::Dropped(Thing::Temporary));
    }
}

impl Client {
    pub fn new(script: &Script) -> Self {
        Client {
            script: script.clone(),
            attempts: 0,
        }
    }

    pub fn attempt(&mut self, fails: Option<u32>, _: &Temporary) -> Result<Session, ConnectError> {
        self.begin(fails).result()
    }

    pub fn attempt_async(
        &mut self,
        fails: Option<u32>,
        _: &Temporary,
    ) -> impl Future<Output = Result<Session, ConnectError>> {
        let step = self.begin(fails);
        Scripted::new(Awaited::Operation, step.operation_pends, move || {
            step.result()
        })
    }

    pub async fn dial(&mut self) -> Result<Session, ConnectError> {
        self.attempt_async(None, &Temporary).await
    }

    pub fn begin(&mut self, fails: Option<u32>) -> Step {
        write(Event::Attempt { fails });
        self.attempts += 1;
        self.step()
    }

    pub fn step(&self) -> Step {
        let step = self.script.get(self.attempts - 1);
        *step.unwrap_or_else(|| panic!("an attempt after the end of {:?}", self.script))
    }

    pub fn policy(&mut self, fails: u32, error: Option<&ConnectError>) -> Option<Duration> {
        let error = error.map(|error| error.name);
        write(Event::Policy { fails, error });
        self.step().delay
    }

    pub fn policy_async(
        &mut self,
        fails: u32,
        error: Option<&ConnectError>,
    ) -> impl Future<Output = Option<Duration>> {
        let delay = self.policy(fails, error);
        Scripted::new(Awaited::Policy, self.step().policy_pends, move || delay)
    }

    pub fn retry_policy(&mut self, fails: u32) -> Option<Duration> {
        self.policy(fails, None)
    }

    pub fn hook(
        &mut self,
        error: &ConnectError,
        fails: u32,
        delay: Option<&Duration>,
    ) -> Result<(), ConnectError> {
        self.begin_hook(error, fails, delay).hook_result()
    }

    pub fn hook_async(
        &mut self,
        error: &ConnectError,
        fails: u32,
        delay: Option<&Duration>,
    ) -> impl Future<Output = Result<(), ConnectError>> {
        let step = self.begin_hook(error, fails, delay);
        Scripted::new(Awaited::Hook, step.hook_pends, move || step.hook_result())
    }

    pub async fn count(&mut self, error: &ConnectError, fails: u32) {
        drop(self.hook_async(error, fails, None).await);
    }

    pub async fn report(
        &mut self,
        error: &ConnectError,
        fails: u32,
        delay: &Duration,
    ) -> Result<(), ConnectError> {
        self.hook_async(error, fails, Some(delay)).await
    }

    pub fn begin_hook(&self, error: &ConnectError, fails: u32, delay: Option<&Duration>) -> Step {
        let (error, delay) = (error.name, delay.copied());
        write(Event::Hook {
            error,
            fails,
            delay,
        });
        self.step()
    }
}

impl Step {
    pub fn result(self) -> Result<Session, ConnectError> {
        if self.succeeds {
            Ok(Session {
                attempt: self.attempt,
            })
        } else {
            let name = Error::OfAttempt(self.attempt);
            Err(ConnectError {
                name,
                transient: self.transient,
            })
        }
    }

    pub fn hook_result(self) -> Result<(), ConnectError> {
        if self.hook_fails {
            let name = Error::OfHook(self.attempt);
            Err(ConnectError {
                name,
                transient: false,
            })
        } else {
            Ok(())
        }
    }
}
