//! Every form of a call. A macro takes its arguments as they are written, so each form is a call of
//! its own. The macros below write these calls, argument by argument.

use std::convert::identity;
use std::time::Duration;

use crate::caller::{Client, Outcome, Temporary};
use crate::compare::Call;
use crate::script::{Body, Form, Operation};

macro_rules! with_policy {
    (retry $form:ident $client:ident $decision:ident $operation:tt) => {
        match ($form.policy.awaited, $form.policy.sees_error) {
            (true, false) => with_when!(retry $form $client
                [async |fails| $decision($client.policy_async(fails, None).await)] $operation),
            (true, true) => with_when!(retry $form $client
                [async |fails, error| $decision($client.policy_async(fails, Some(error)).await)]
                $operation),
            (false, _) => with_policy!(plain retry $form $client $decision $operation),
        }
    };
    (retry_blocking $($rest:tt)*) => {
        with_policy!(plain retry_blocking $($rest)*)
    };
    (plain $retry:ident $form:ident $client:ident $decision:ident $operation:tt) => {
        match $form.policy.sees_error {
            false => with_when!($retry $form $client
                [|fails| $decision($client.policy(fails, None))] $operation),
            true => with_when!($retry $form $client
                [|fails, error| $decision($client.policy(fails, Some(error)))] $operation),
        }
    };
}

macro_rules! with_when {
    ($retry:ident $form:ident $client:ident $policy:tt $operation:tt) => {
        match $form.when {
            false => with_hook!($retry $form $client $policy $operation []),
            true => with_hook!($retry $form $client $policy $operation
                [when = |error| error.is_transient(),]),
        }
    };
}

macro_rules! with_hook {
    (retry $form:ident $client:ident $($arguments:tt)*) => {
        match $form.hook.map(|hook| (hook.body, hook.sees_delay, hook.fallible)) {
            Some((Body::AwaitedCall, false, false)) => call!(retry $client $($arguments)*
                [after_failure = async |error, fails| $client.count(error, fails).await,]),
            Some((Body::AwaitedCall, true, true)) => call!(retry $client $($arguments)*
                [after_failure = async |error, fails, delay|
                    $client.report(error, fails, delay).await,]),
            Some((Body::Async, false, false)) => call!(retry $client $($arguments)*
                [after_failure = async |error, fails| {
                    drop($client.hook_async(error, fails, None).await)
                },]),
            Some((Body::Async, false, true)) => call!(retry $client $($arguments)*
                [after_failure = async |error, fails| {
                    $client.hook_async(error, fails, None).await
                },]),
            Some((Body::Async, true, false)) => call!(retry $client $($arguments)*
                [after_failure = async |error, fails, delay| {
                    drop($client.hook_async(error, fails, Some(delay)).await)
                },]),
            Some((Body::Async, true, true)) => call!(retry $client $($arguments)*
                [after_failure = async |error, fails, delay| {
                    $client.hook_async(error, fails, Some(delay)).await
                },]),
            _ => with_hook!(plain retry $form $client $($arguments)*),
        }
    };
    (retry_blocking $($rest:tt)*) => {
        with_hook!(plain retry_blocking $($rest)*)
    };
    (plain $retry:ident $form:ident $client:ident $($arguments:tt)*) => {
        match $form.hook.map(|hook| (hook.sees_delay, hook.fallible)) {
            None => call!($retry $client $($arguments)* []),
            Some((false, false)) => call!($retry $client $($arguments)*
                [after_failure = |error, fails| drop($client.hook(error, fails, None)),]),
            Some((false, true)) => call!($retry $client $($arguments)*
                [after_failure = |error, fails| $client.hook(error, fails, None),]),
            Some((true, false)) => call!($retry $client $($arguments)*
                [after_failure = |error, fails, delay| {
                    drop($client.hook(error, fails, Some(delay)))
                },]),
            Some((true, true)) => call!($retry $client $($arguments)*
                [after_failure = |error, fails, delay| $client.hook(error, fails, Some(delay)),]),
        }
    };
}

// Each call has a function of its own: one function with all calls takes minutes to compile.
macro_rules! call {
    (
        retry $client:ident
        [$($policy:tt)*] [$($operation:tt)*] [$($when:tt)*] [$($hook:tt)*]
    ) => {{
        fn call(mut $client: Client) -> Call {
            Box::pin(async move {
                aioretry::retry!($($policy)*, $($operation)*, $($when)* $($hook)*)
            })
        }
        call($client)
    }};
    (
        retry_blocking $client:ident
        [$($policy:tt)*] [$($operation:tt)*] [$($when:tt)*] [$($hook:tt)*]
    ) => {{
        fn call(mut $client: Client) -> Outcome {
            aioretry::retry_blocking!($($policy)*, $($operation)*, $($when)* $($hook)*)
        }
        call($client)
    }};
}

/// Any policy goes with a plain expression as the operation. The other operations go with the simplest
/// policy.
pub fn retry(form: Form, client: Client) -> Call {
    use crate::scripted::sleep;
    match form.operation {
        Operation::Expression if form.policy.pair => with_policy!(retry form client pair
            [client.attempt_async(None, &Temporary)]),
        Operation::Expression => with_policy!(retry form client identity
            [client.attempt_async(None, &Temporary)]),
        Operation::Block => with_when!(retry form client
            [|fails| client.policy(fails, None)]
            [async { client.dial().await }]),
        Operation::Closure => with_when!(retry form client
            [|fails| client.policy(fails, None)]
            [async || -> Outcome { client.dial().await }]),
        Operation::Counting => with_when!(retry form client
            [|fails| client.policy(fails, None)]
            [async |fails| client.attempt_async(Some(fails), &Temporary).await]),
    }
}

pub fn retry_blocking(form: Form, client: Client) -> Outcome {
    use crate::scripted::sleep_blocking as sleep;
    match form.operation {
        Operation::Expression if form.policy.pair => with_policy!(retry_blocking form client pair
            [client.attempt(None, &Temporary)]),
        Operation::Expression => with_policy!(retry_blocking form client identity
            [client.attempt(None, &Temporary)]),
        Operation::Block => with_when!(retry_blocking form client
            [|fails| client.policy(fails, None)]
            [{ client.attempt(None, &Temporary) }]),
        Operation::Closure => with_when!(retry_blocking form client
            [|fails| client.policy(fails, None)]
            [|| -> Outcome { client.attempt(None, &Temporary) }]),
        Operation::Counting => with_when!(retry_blocking form client
            [|fails| client.policy(fails, None)]
            [|fails| client.attempt(Some(fails), &Temporary)]),
    }
}

/// The other form of a decision.
fn pair(delay: Option<Duration>) -> (bool, Duration) {
    (delay.is_none(), delay.unwrap_or(Duration::from_millis(1)))
}
