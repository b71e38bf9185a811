//! What a call looks like, and what happens to it: the script of a run.

use std::rc::Rc;
use std::time::Duration;

/// How a call is written.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    pub blocking: bool,
    pub policy: Policy,
    pub operation: Operation,
    pub when: bool,
    pub hook: Option<Hook>,
}

#[derive(Clone, Copy, Debug)]
pub struct Policy {
    pub awaited: bool,
    pub sees_error: bool,
    /// It returns `(abandon, delay)`, not an `Option`.
    pub pair: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operation {
    Expression,
    Block,
    Closure,
    /// A closure that is told the failures so far.
    Counting,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hook {
    pub body: Body,
    pub sees_delay: bool,
    /// It returns a `Result`.
    pub fallible: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Body {
    /// `|error, fails| …`
    Plain,
    /// `async |error, fails| self.report(error, fails).await`
    AwaitedCall,
    /// Any other `async` closure.
    Async,
}

/// What happens in each attempt.
pub type Script = Rc<[Step]>;

/// What happens in one attempt, and after it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Step {
    pub attempt: u32,
    pub operation_pends: u32,
    pub succeeds: bool,
    pub transient: bool,
    pub policy_pends: u32,
    /// The delay also tells how often the sleep is pending: see [`pends`].
    pub delay: Option<Duration>,
    pub hook_pends: u32,
    pub hook_fails: bool,
}

/// A sleep of n milliseconds ends at its n-th poll.
pub fn pends(delay: Duration) -> u32 {
    u32::try_from(delay.as_millis())
        .expect("a short delay")
        .saturating_sub(1)
}
