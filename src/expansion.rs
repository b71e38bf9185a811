//! What a call expands to, once it has been read: two loops, and the use of each argument in them.
//!
//! These are two loops that can be read, rather than one loop with holes. An argument is `[way
//! (parameters) expression]`; `grammar.rs` explains the ways.
//!
//! What is called in place or awaited may never return. Then the compiler would warn that the
//! function around it is unreachable, so it stands in a branch: `if true { … } else { unreached()
//! }`.

/// The loops.
///
/// `await` is a token that is passed along, so that all uses of it are one place in the source, and
/// one error outside of async code.
#[doc(hidden)]
#[macro_export]
macro_rules! __loop {
    (
        blocking $policy:tt $operation:tt
        [$($when:tt $p:tt $predicate:tt)?] [$($way:tt $q:tt $hook:tt)?] $sleep:tt
    ) => {{
        let mut fails = 0_u32;
        'retry: loop {
            // The label refuses a `break` or `continue` of the caller's that has none.
            'attempt: {
                // Whatever an attempt leaves behind is gone when this block ends, before the sleep.
                let delay = {
                    let error = {
                        // A statement of its own, so that the operation's temporaries end here.
                        let result = $crate::__attempt!(blocking fails $operation);
                        let $crate::__private::Err(error) = result else {
                            break 'retry result;
                        };
                        error
                    };
                    fails = $crate::__private::next(fails);
                    $(
                        if !$crate::__when!(error [$when $p $predicate]) {
                            break 'retry $crate::__private::Err(error);
                        }
                    )?
                    let decision = $crate::__decide!(blocking fails error $policy);
                    let $crate::__private::Some(delay) = decision else {
                        break 'retry $crate::__private::Err(error);
                    };
                    $(
                        let hook =
                            $crate::__after_failure!(blocking error fails delay [$way $q $hook]);
                        if let $crate::__private::Err(error) = hook {
                            break 'retry $crate::__private::Err(error);
                        }
                    )?
                    delay
                };
                if let $crate::__private::Some(delay) = $crate::__private::nonzero(delay) {
                    $crate::__sleep!(blocking delay $sleep);
                }
            }
        }
    }};
    (
        $await:tt $policy:tt $operation:tt
        [$($when:tt $p:tt $predicate:tt)?] [$($way:tt $q:tt $hook:tt)?] $sleep:tt
    ) => {{
        let mut fails = 0_u32;
        'retry: loop {
            // The label refuses a `break` or `continue` of the caller's that has none.
            'attempt: {
                // Whatever an attempt leaves behind is gone when this block ends, before the sleep.
                let delay = {
                    let error = {
                        // A statement of its own, so that the operation's temporaries end here.
                        let result = $crate::__attempt!($await fails $operation).$await;
                        // The whole result leaves before the closures below are checked, so it
                        // tells them the type of the error.
                        let $crate::__private::Err(error) = result else {
                            break 'retry result;
                        };
                        error
                    };
                    fails = $crate::__private::next(fails);
                    $(
                        if !$crate::__when!(error [$when $p $predicate]) {
                            break 'retry $crate::__private::Err(error);
                        }
                    )?
                    let decision = $crate::__decide!($await fails error $policy);
                    let $crate::__private::Some(delay) = decision else {
                        break 'retry $crate::__private::Err(error);
                    };
                    $(
                        let hook =
                            $crate::__after_failure!($await error fails delay [$way $q $hook]);
                        if let $crate::__private::Err(error) = hook {
                            break 'retry $crate::__private::Err(error);
                        }
                    )?
                    delay
                };
                if let $crate::__private::Some(delay) = $crate::__private::nonzero(delay) {
                    // Neither `let _ =` nor another use: the compiler warns of a sleep that ends in
                    // something that must be used, such as another future.
                    $crate::__sleep!($await delay $sleep).$await;
                } else {
                    $crate::__private::yield_now().$await;
                }
            }
        }
    }};
}

/// An attempt: its future, or in blocking code its result.
#[doc(hidden)]
#[macro_export]
macro_rules! __attempt {
    (blocking $fails:ident [value () $operation:tt]) => {
        $crate::__private::call_operation(|| {
            $crate::__private::result(if true {
                // In parentheses, lest a block of the caller's has braces that nothing needs.
                ($operation)
            } else {
                $crate::__private::unreached()
            })
        })
    };
    // refused, as it is not a `Result`
    (blocking $fails:ident [async_closure $parameters:tt $operation:tt]) => {
        $crate::__private::call_operation(|| $crate::__private::result($operation))
    };
    (blocking $fails:ident [closure () $operation:tt]) => {
        $crate::__private::call_operation($operation)
    };
    (blocking $fails:ident [closure $parameters:tt $operation:tt]) => {
        $crate::__private::call_operation_with_fails($operation, $fails)
    };
    (blocking $fails:ident [made () $operation:tt]) => {
        $crate::__private::call_made_operation($operation)
    };
    (blocking $fails:ident [made $parameters:tt $operation:tt]) => {
        $crate::__private::call_made_operation_with_fails($operation, $fails)
    };
    ($await:tt $fails:ident [async_closure () $operation:tt]) => {
        $crate::__private::call_async_operation($operation)
    };
    ($await:tt $fails:ident [async_closure $parameters:tt $operation:tt]) => {
        $crate::__private::call_async_operation_with_fails($operation, $fails)
    };
    ($await:tt $fails:ident [value () $operation:tt]) => {
        $crate::__private::start($operation)
    };
    // refused, as it is not a future
    ($await:tt $fails:ident [closure $parameters:tt $operation:tt]) => {
        $crate::__private::start($operation)
    };
    ($await:tt $fails:ident [made $parameters:tt $operation:tt]) => {
        $crate::__private::start($operation)
    };
}

/// Whether the predicate holds the error for worth a retry.
#[doc(hidden)]
#[macro_export]
macro_rules! __when {
    ($error:ident [closure $parameters:tt $when:tt]) => {
        $crate::__private::call_predicate($when, &$error)
    };
    ($error:ident [async_closure $parameters:tt $when:tt]) => {
        $crate::__private::call_async_predicate($when, &$error)
    };
    ($error:ident [made $parameters:tt $when:tt]) => {
        $crate::__private::call_made_predicate($when, &$error)
    };
    ($error:ident [place () $when:tt]) => {
        $crate::__private::is_retryable(if true {
            ($when)(&$error)
        } else {
            $crate::__private::unreached()
        })
    };
}

/// The decision of the policy: `Some(delay)`, or `None` to abandon.
#[doc(hidden)]
#[macro_export]
macro_rules! __decide {
    ($await:tt $fails:ident $error:ident [closure ($a:tt $b:tt) $policy:tt]) => {
        $crate::__private::call_policy_with_error($policy, $fails, &$error)
    };
    ($await:tt $fails:ident $error:ident [closure $parameters:tt $policy:tt]) => {
        $crate::__private::call_policy($policy, $fails)
    };
    ($await:tt $fails:ident $error:ident [async_closure ($a:tt $b:tt) $policy:tt]) => {
        $crate::__private::decide(if true {
            $crate::__private::call_async_policy_with_error($policy, $fails, &$error).$await
        } else {
            $crate::__private::unreached()
        })
    };
    ($await:tt $fails:ident $error:ident [async_closure $parameters:tt $policy:tt]) => {
        $crate::__private::decide(if true {
            $crate::__private::call_async_policy($policy, $fails).$await
        } else {
            $crate::__private::unreached()
        })
    };
    ($await:tt $fails:ident $error:ident [made ($a:tt $b:tt) $policy:tt]) => {
        $crate::__private::call_made_policy_with_error($policy, $fails, &$error)
    };
    ($await:tt $fails:ident $error:ident [made $parameters:tt $policy:tt]) => {
        $crate::__private::call_made_policy($policy, $fails)
    };
    ($await:tt $fails:ident $error:ident [place () $policy:tt]) => {
        $crate::__private::decide(if true {
            ($policy)($fails)
        } else {
            $crate::__private::unreached()
        })
    };
}

/// The result of the hook: `Err` ends the retries.
#[doc(hidden)]
#[macro_export]
macro_rules! __after_failure {
    ($await:tt $error:ident $fails:ident $delay:ident [closure ($a:tt $b:tt $c:tt) $hook:tt]) => {
        $crate::__private::call_hook_with_delay($hook, &$error, $fails, &$delay)
    };
    ($await:tt $error:ident $fails:ident $delay:ident [closure $parameters:tt $hook:tt]) => {
        $crate::__private::call_hook($hook, &$error, $fails)
    };
    (
        $await:tt $error:ident $fails:ident $delay:ident
        [async_closure ($a:tt $b:tt $c:tt) $hook:tt]
    ) => {
        $crate::__private::hook_result(
            $crate::__private::error_of(&$error),
            if true {
                $crate::__private::call_async_hook_with_delay($hook, &$error, $fails, &$delay)
                    .$await
            } else {
                $crate::__private::unreached()
            },
        )
    };
    ($await:tt $error:ident $fails:ident $delay:ident [async_closure $parameters:tt $hook:tt]) => {
        $crate::__private::hook_result(
            $crate::__private::error_of(&$error),
            if true {
                $crate::__private::call_async_hook($hook, &$error, $fails).$await
            } else {
                $crate::__private::unreached()
            },
        )
    };
    // An `async` closure around the call would make the future larger. Only the size can tell the
    // difference, and `return`: it is a name to `macro_rules!`, and would leave the caller's
    // function. So the names are also parsed as a pattern, which `return` is not, in a statement
    // that is never compiled.
    (
        $await:tt $error:ident $fails:ident $delay:ident
        [awaited_call ($a:tt $b:tt) [$call:expr, $($name:ident)+]]
    ) => {{
        #[cfg(any())]
        let ($($name),+) = ();
        let ($a, $b) = (&$error, $fails);
        $crate::__private::hook_result(
            $crate::__private::error_of(&$error),
            if true {
                $call
            } else {
                $crate::__private::unreached()
            },
        )
    }};
    (
        $await:tt $error:ident $fails:ident $delay:ident
        [awaited_call ($a:tt $b:tt $c:tt) [$call:expr, $($name:ident)+]]
    ) => {{
        #[cfg(any())]
        let ($($name),+) = ();
        let ($a, $b, $c) = (&$error, $fails, &$delay);
        $crate::__private::hook_result(
            $crate::__private::error_of(&$error),
            if true {
                $call
            } else {
                $crate::__private::unreached()
            },
        )
    }};
    ($await:tt $error:ident $fails:ident $delay:ident [made ($a:tt $b:tt $c:tt) $hook:tt]) => {
        $crate::__private::call_made_hook_with_delay($hook, &$error, $fails, &$delay)
    };
    ($await:tt $error:ident $fails:ident $delay:ident [made $parameters:tt $hook:tt]) => {
        $crate::__private::call_made_hook($hook, &$error, $fails)
    };
    ($await:tt $error:ident $fails:ident $delay:ident [place () $hook:tt]) => {
        $crate::__private::hook_result(
            $crate::__private::error_of(&$error),
            if true {
                ($hook)(&$error, $fails)
            } else {
                $crate::__private::unreached()
            },
        )
    };
}

/// The future of a sleep; in blocking code, the sleep itself.
#[doc(hidden)]
#[macro_export]
macro_rules! __sleep {
    (blocking $delay:ident []) => {
        $crate::__private::call_blocking_sleep_in_scope($delay, sleep)
    };
    (blocking $delay:ident [closure $parameters:tt $sleep:tt]) => {
        $crate::__private::call_blocking_sleep($delay, $sleep)
    };
    (blocking $delay:ident [made $parameters:tt $sleep:tt]) => {
        $crate::__private::call_made_blocking_sleep($delay, $sleep)
    };
    (blocking $delay:ident [place () $sleep:tt]) => {
        $crate::__private::slept(if true {
            ($sleep)($delay)
        } else {
            $crate::__private::unreached()
        })
    };
    ($await:tt $delay:ident []) => {
        $crate::__private::call_sleep_in_scope($delay, sleep)
    };
    ($await:tt $delay:ident [closure $parameters:tt $sleep:tt]) => {
        $crate::__private::call_sleep($delay, $sleep)
    };
    ($await:tt $delay:ident [async_closure $parameters:tt $sleep:tt]) => {
        $crate::__private::call_async_sleep($delay, $sleep)
    };
    ($await:tt $delay:ident [made $parameters:tt $sleep:tt]) => {
        $crate::__private::call_made_sleep($delay, $sleep)
    };
    ($await:tt $delay:ident [place () $sleep:tt]) => {
        $crate::__private::sleep(if true {
            ($sleep)($delay)
        } else {
            $crate::__private::unreached()
        })
    };
}
