//! Every short run of a call, event by event: what its numbered meaning says, what the macros do, and
//! what the loop in the documentation does.

mod by_hand;
mod caller;
mod calls;
mod choices;
mod compare;
mod contestants;
mod journal;
mod meaning;
mod script;
mod scripted;
mod ways;
mod written;

use choices::{Choices, Pending};
use contestants::{by_hand, compare, retry, retry_blocking};
use script::{Body, Form, Hook, Operation, Policy};

/// A call without options, and with the simplest policy.
const ASYNC: Form = Form {
    blocking: false,
    policy: Policy {
        awaited: false,
        sees_error: false,
        pair: false,
    },
    operation: Operation::Expression,
    when: false,
    hook: None,
};

const BLOCKING: Form = Form {
    blocking: true,
    ..ASYNC
};

const OTHER_OPERATIONS: [Operation; 3] =
    [Operation::Block, Operation::Closure, Operation::Counting];

/// No hook, plain hooks and awaited ones, with the least and with the most that they can do.
const HOOKS: [Option<Hook>; 5] = [
    None,
    hook(Body::Plain, false, false),
    hook(Body::Plain, true, true),
    hook(Body::AwaitedCall, false, false),
    hook(Body::Async, true, true),
];

const OTHER_HOOKS: [Option<Hook>; 6] = [
    hook(Body::Plain, false, true),
    hook(Body::Plain, true, false),
    hook(Body::AwaitedCall, true, true),
    hook(Body::Async, false, false),
    hook(Body::Async, false, true),
    hook(Body::Async, true, false),
];

const PLAIN_HOOKS: [Option<Hook>; 5] = [
    None,
    hook(Body::Plain, false, false),
    hook(Body::Plain, false, true),
    hook(Body::Plain, true, false),
    hook(Body::Plain, true, true),
];

const fn hook(body: Body, sees_delay: bool, fallible: bool) -> Option<Hook> {
    Some(Hook {
        body,
        sees_delay,
        fallible,
    })
}

#[test]
fn up_to_two_failures_with_any_future_pending() {
    let runs = compare("retry!, any future pending", retry, |choices| {
        let policy = Policy {
            awaited: choices.any(),
            sees_error: choices.any(),
            pair: false,
        };
        let (when, hook) = (choices.any(), choices.of(&HOOKS));
        let form = Form {
            policy,
            when,
            hook,
            ..ASYNC
        };
        (form, choices.script(form, 2, Pending::Any))
    });
    assert!(runs > 100_000, "only {runs} runs");
}

#[test]
fn up_to_four_failures_with_any_kind_of_future_pending() {
    let runs = compare("retry!, any kind of future pending", retry, |choices| {
        let (awaited, sees_error, pair) = (choices.any(), choices.any(), choices.any());
        let policy = Policy {
            awaited,
            sees_error,
            pair,
        };
        let (when, hook) = (choices.any(), choices.of(&HOOKS));
        let form = Form {
            policy,
            when,
            hook,
            ..ASYNC
        };
        (form, choices.script(form, 4, Pending::ByKind))
    });
    assert!(runs > 100_000, "only {runs} runs");
}

#[test]
fn other_hooks() {
    compare("retry!, other hooks", retry, |choices| {
        let (when, hook) = (choices.any(), choices.of(&OTHER_HOOKS));
        let form = Form {
            when,
            hook,
            ..ASYNC
        };
        (form, choices.script(form, 2, Pending::ByKind))
    });
}

#[test]
fn other_operations() {
    compare("retry!, other operations", retry, |choices| {
        let operation = choices.of(&OTHER_OPERATIONS);
        let (when, hook) = (choices.any(), choices.of(&HOOKS));
        let form = Form {
            operation,
            when,
            hook,
            ..ASYNC
        };
        (form, choices.script(form, 2, Pending::ByKind))
    });
}

#[test]
fn blocking_policies() {
    compare("retry_blocking!, any policy", retry_blocking, |choices| {
        let policy = Policy {
            awaited: false,
            sees_error: choices.any(),
            pair: choices.any(),
        };
        let (when, hook) = (choices.any(), choices.of(&PLAIN_HOOKS));
        let form = Form {
            policy,
            when,
            hook,
            ..BLOCKING
        };
        (form, choices.script(form, 4, Pending::Nothing))
    });
}

#[test]
fn blocking_operations() {
    compare(
        "retry_blocking!, other operations",
        retry_blocking,
        |choices| {
            let operation = choices.of(&OTHER_OPERATIONS);
            let (when, hook) = (choices.any(), choices.of(&PLAIN_HOOKS));
            let form = Form {
                operation,
                when,
                hook,
                ..BLOCKING
            };
            (form, choices.script(form, 4, Pending::Nothing))
        },
    );
}

/// The documentation shows the loop beside a call of this form.
#[test]
fn the_loop_of_the_documentation() {
    let draw = |choices: &mut Choices| {
        let form = Form {
            operation: Operation::Block,
            when: true,
            hook: hook(Body::AwaitedCall, true, true),
            ..ASYNC
        };
        (form, choices.script(form, 4, Pending::ByKind))
    };
    compare("the call of the documentation", retry, draw);
    compare("the loop of the documentation", by_hand, draw);
}
