//! Every way through the choices that make a script.

use std::time::Duration;

use crate::journal::Awaited;
use crate::script::{Body, Form, Script, Step};

/// Which futures are pending, once each.
#[derive(Clone, Copy, Debug)]
pub enum Pending {
    Nothing,
    /// All of a kind, or none of it.
    ByKind,
    /// Each future for itself.
    Any,
}

/// Leads through every branch of a tree, one run after another.
#[derive(Default)]
pub struct Choices {
    /// Each choice of this run, and the number of its alternatives.
    made: Vec<(usize, usize)>,
    /// How many of them have been asked for in this run.
    asked: usize,
}

impl Choices {
    pub fn of<T: Copy>(&mut self, alternatives: &[T]) -> T {
        if self.asked == self.made.len() {
            self.made.push((0, alternatives.len()));
        }
        let (choice, _) = self.made[self.asked];
        self.asked += 1;
        alternatives[choice]
    }

    /// Goes on to the next run; `false` after the last.
    pub fn advance(&mut self) -> bool {
        self.asked = 0;
        while let Some((choice, alternatives)) = self.made.pop() {
            if choice + 1 < alternatives {
                self.made.push((choice + 1, alternatives));
                return true;
            }
        }
        false
    }

    pub fn any(&mut self) -> bool {
        self.of(&[false, true])
    }

    /// Draws a script for a call of this form that has at most so many failures.
    pub fn script(&mut self, form: Form, failures: u32, pending: Pending) -> Script {
        let mut of_kind = [None; 4];
        let mut pends = |choices: &mut Self, kind: Awaited| match pending {
            Pending::Nothing => 0,
            Pending::ByKind => *of_kind[kind as usize].get_or_insert_with(|| choices.of(&[0, 1])),
            Pending::Any => choices.of(&[0, 1]),
        };
        let mut script = vec![];
        let mut goes_on = true;
        while goes_on {
            let mut step = Step {
                attempt: script.len() as u32 + 1,
                ..Step::default()
            };
            goes_on = self.step(&mut step, form, failures, &mut pends);
            script.push(step);
        }
        script.into()
    }

    /// Draws one step; `false` if it is the last.
    fn step(
        &mut self,
        step: &mut Step,
        form: Form,
        failures: u32,
        mut pends: impl FnMut(&mut Self, Awaited) -> u32,
    ) -> bool {
        step.operation_pends = pends(self, Awaited::Operation);
        step.succeeds = step.attempt > failures || self.any();
        if step.succeeds {
            return false;
        }
        step.transient = !form.when || self.any();
        if !step.transient {
            return false;
        }
        if form.policy.awaited {
            step.policy_pends = pends(self, Awaited::Policy);
        }
        let abandons = self.any();
        if abandons {
            return false;
        }
        let delay = if self.any() {
            1 + pends(self, Awaited::Sleep)
        } else {
            0
        };
        step.delay = Some(Duration::from_millis(delay.into()));
        if let Some(hook) = form.hook {
            if hook.body != Body::Plain {
                step.hook_pends = pends(self, Awaited::Hook);
            }
            step.hook_fails = hook.fallible && self.any();
        }
        !step.hook_fails
    }
}
