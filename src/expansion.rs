//! What a call expands to, once it has been read: a loop, and the use of each argument in it.
//!
//! The mode is `(await)` for `retry!` and `()` for `retry_blocking!`. With `(await)` this is the
//! loop of `docs/loop.rs`; with `()` it is the same loop without the parts that await. A literal,
//! `true` or `false`, says the same to the functions.
//!
//! An argument is `[way (parameters) expression]`; `grammar.rs` explains the ways. An argument that
//! is called or awaited where it stands may never return. The compiler would then warn that the
//! function around the call is unreachable, so the call stands in a branch: see `__may_diverge!`.
//!
//! An option comes with its name, as the caller wrote it. What an option returned that was called
//! or awaited where it stands goes to a method of that name, so that an error is on the name.

/// The loop.
///
/// `await` is a token that is passed along, so that all uses of it are one place in the source, and
/// one error outside of async code. `$w`, `$h` and `$s` are the names of the options.
#[doc(hidden)]
#[macro_export]
macro_rules! __loop {
    (
        $mode:tt ($($await:tt)?) $awaits:tt $policy:tt $operation:tt
        $w:tt [$($when:tt $($predicate:tt)+)?] $h:tt [$($after_failure:tt $($hook:tt)+)?]
        $s:tt $sleep:tt
    ) => {{
        let mut fails = 0_u32;
        'retry: loop {
            // The label refuses a `break` or `continue` of the caller's that has none.
            'attempt: {
                // Whatever an attempt leaves behind is gone when this block ends, before the sleep.
                let delay = {
                    let error = {
                        // A statement of its own, so that the operation's temporaries end here.
                        let result = $crate::__attempt!($mode fails $operation);
                        // The whole result leaves before the closures below are checked, so it
                        // tells them the type of the error.
                        let $crate::__private::Err(error) = result else {
                            break 'retry result;
                        };
                        error
                    };
                    fails = $crate::__private::next(fails);
                    // If the caller's function returns another type, the `break` above is an error.
                    // The variables below keep it the only one.
                    $(
                        if !$crate::__when!($w error [$when $($predicate)+]) {
                            let failed = $crate::__private::Err(error);
                            break 'retry failed;
                        }
                    )?
                    let decision = $crate::__decide!($mode fails error $policy);
                    let $crate::__private::Some(delay) = decision else {
                        let failed = $crate::__private::Err(error);
                        break 'retry failed;
                    };
                    $(
                        let hook = $crate::__after_failure!(
                            $h $mode error fails delay [$after_failure $($hook)+]
                        );
                        if let $crate::__private::Err((error, ..)) = hook {
                            let failed = $crate::__private::Err(error);
                            break 'retry failed;
                        }
                    )?
                    delay
                };
                if let $crate::__private::Some(delay) = $crate::__private::nonzero(delay, $awaits) {
                    // Neither `let _ =` nor another use: the compiler warns of a sleep that ends in
                    // something that must be used, such as another future.
                    $crate::__sleep!($s $mode delay $sleep)$(.$await)?;
                } $(else {
                    $crate::__private::yield_now().$await;
                })?
            }
        }
    }};
}

/// An expression that may never return.
#[doc(hidden)]
#[macro_export]
macro_rules! __may_diverge {
    ($expression:expr) => {
        if true {
            $expression
        } else {
            $crate::__private::unreached()
        }
    };
}

/// The result of an attempt.
#[doc(hidden)]
#[macro_export]
macro_rules! __attempt {
    // The names are types to `macro_rules!`, which a keyword such as `return` cannot be.
    (($await:tt) $fails:ident [call ($($p:tt)?) $call:tt ($($(mut)? $name:ty),+) $head:tt]) => {{
        $(let $p = $fails;)?
        // In parentheses, lest a block of the caller's has braces that nothing needs. Not in a
        // branch, so that a wrong type is an error on the call.
        $crate::__private::awaited(($call))
    }};
    (($await:tt) $fails:ident [call ($($p:tt)*) $call:tt $names:tt $head:tt]) => {
        $crate::__attempt!(($await) $fails [async_closure ($($p)*) (async |$($p),*| $call)])
    };
    (($await:tt) $fails:ident [async_closure () $operation:tt]) => {
        $crate::__private::call_async_operation($operation).$await
    };
    (($await:tt) $fails:ident [async_closure $parameters:tt $operation:tt]) => {
        $crate::__private::call_async_operation_with_fails($operation, $fails).$await
    };
    (($await:tt) $fails:ident [value () $operation:tt]) => {
        $crate::__private::Start::start($operation).$await
    };
    (() $fails:ident [closure () $operation:tt]) => {
        $crate::__private::call_operation($operation)
    };
    (() $fails:ident [closure $parameters:tt $operation:tt]) => {
        $crate::__private::call_operation_with_fails($operation, $fails)
    };
    (() $fails:ident [made () $operation:tt]) => {
        $crate::__private::call_made_operation($operation)
    };
    (() $fails:ident [made $parameters:tt $operation:tt]) => {
        $crate::__private::call_made_operation_with_fails($operation, $fails)
    };
    (() $fails:ident [value () $operation:tt]) => {
        $crate::__private::call_operation(|| {
            // In parentheses, lest a block of the caller's has braces that nothing needs.
            $crate::__private::result($crate::__may_diverge!(($operation)))
        })
    };
}

/// Whether the error is worth a retry.
#[doc(hidden)]
#[macro_export]
macro_rules! __when {
    // too many parameters
    ($option:tt $error:ident [$way:ident ($a:tt $b:tt $($more:tt)*) $($when:tt)+]) => {
        $crate::__expected_one_error! { $b }
    };
    ($option:tt $error:ident [closure $parameters:tt $when:tt]) => {
        $crate::__private::call_predicate($when, &$error)
    };
    ($option:tt $error:ident [made $parameters:tt $when:tt]) => {
        $crate::__private::call_made_predicate($when, &$error)
    };
    ($option:tt $error:ident [function () $when:tt]) => {
        $crate::__private::call_predicate_function($when, &$error)
    };
    ($option:tt $error:ident [place $temporaries:tt $when:tt]) => {
        $crate::__private::answer($crate::__may_diverge!(($when)(&$error)))
            .$option($crate::__private::PhantomData)
    };
    ($option:tt $error:ident [$way:ident $parameters:tt $($when:tt)+]) => {
        $crate::__expected_plain_when! { $option }
    };
}

/// The decision of the policy: `Some(delay)`, or `None` to give up.
#[doc(hidden)]
#[macro_export]
macro_rules! __decide {
    // too many parameters
    (
        $mode:tt $fails:ident $error:ident
        [$way:ident ($a:tt $b:tt $c:tt $($more:tt)*) $($policy:tt)+]
    ) => {
        $crate::__expected_fails! { $c }
    };
    ($mode:tt $fails:ident $error:ident [closure ($a:tt $b:tt) $policy:tt]) => {
        $crate::__private::call_policy_with_error($policy, $fails, &$error)
    };
    ($mode:tt $fails:ident $error:ident [closure $parameters:tt $policy:tt]) => {
        $crate::__private::call_policy($policy, $fails)
    };
    ($mode:tt $fails:ident $error:ident [made ($a:tt $b:tt) $policy:tt]) => {
        $crate::__private::call_made_policy_with_error($policy, $fails, &$error)
    };
    ($mode:tt $fails:ident $error:ident [made $parameters:tt $policy:tt]) => {
        $crate::__private::call_made_policy($policy, $fails)
    };
    ($mode:tt $fails:ident $error:ident [function () $policy:tt]) => {
        $crate::__private::call_policy_function($policy, $fails)
    };
    ($mode:tt $fails:ident $error:ident [place $temporaries:tt $policy:tt]) => {
        $crate::__private::decide($crate::__may_diverge!(($policy)($fails)))
    };
    (
        $mode:tt $fails:ident $error:ident
        [call ($a:tt $($b:tt)?) $call:tt ($($(mut)? $name:ty),+) $head:tt]
    ) => {{
        let ($a, $($b,)? ..) = ($fails, &$error);
        $crate::__private::decide($crate::__may_diverge!($call))
    }};
    (
        $mode:tt $fails:ident $error:ident [call $parameters:tt $call:tt $names:tt [$($head:tt)+]]
    ) => {
        $crate::__decide!($mode $fails $error [async_closure $parameters ($($head)+ $call)])
    };
    (($await:tt) $fails:ident $error:ident [async_closure ($a:tt $b:tt) $policy:tt]) => {
        $crate::__private::decide($crate::__may_diverge!(
            $crate::__private::call_async_policy_with_error($policy, $fails, &$error).$await
        ))
    };
    (($await:tt) $fails:ident $error:ident [async_closure $parameters:tt $policy:tt]) => {
        $crate::__private::decide($crate::__may_diverge!(
            $crate::__private::call_async_policy($policy, $fails).$await
        ))
    };
}

/// The result of the hook: `Err` ends the retries.
#[doc(hidden)]
#[macro_export]
macro_rules! __after_failure {
    // too many parameters
    (
        $option:tt $mode:tt $error:tt $fails:tt $delay:tt
        [$way:ident ($a:tt $b:tt $c:tt $d:tt $($more:tt)*) $($hook:tt)+]
    ) => {
        $crate::__expected_error_and_fails! { $d }
    };
    ($option:tt $mode:tt $error:tt $fails:tt $delay:tt [closure ($a:tt $b:tt $c:tt) $hook:tt]) => {
        $crate::__private::call_hook_with_delay($hook, &$error, $fails, &$delay)
    };
    ($option:tt $mode:tt $error:tt $fails:tt $delay:tt [closure ($a:tt $b:tt) $hook:tt]) => {
        $crate::__private::call_hook($hook, &$error, $fails)
    };
    ($option:tt $mode:tt $error:tt $fails:tt $delay:tt [made ($a:tt $b:tt $c:tt) $hook:tt]) => {
        $crate::__private::call_made_hook_with_delay($hook, &$error, $fails, &$delay)
    };
    ($option:tt $mode:tt $error:tt $fails:tt $delay:tt [made ($($a:tt $b:tt)?) $hook:tt]) => {
        $crate::__private::call_made_hook($hook, &$error, $fails)
    };
    ($option:tt $mode:tt $error:tt $fails:tt $delay:tt [function () $hook:tt]) => {
        $crate::__private::call_hook_function($hook, &$error, $fails)
    };
    ($option:tt $mode:tt $error:tt $fails:tt $delay:tt [place $temporaries:tt $hook:tt]) => {
        $crate::__private::hook_answer(
            $crate::__private::error_of(&$error),
            $crate::__may_diverge!(($hook)(&$error, $fails)),
        ).$option($crate::__private::PhantomData)
    };
    (
        $option:tt $mode:tt $error:tt $fails:tt $delay:tt
        [call ($a:tt $b:tt $($c:tt)?) $call:tt ($($(mut)? $name:ty),+) $head:tt]
    ) => {{
        let ($a, $b, $($c,)? ..) = (&$error, $fails, &$delay);
        $crate::__private::awaited_hook_answer(
            $crate::__private::error_of(&$error),
            $crate::__may_diverge!($call),
        ).$option($crate::__private::PhantomData)
    }};
    (
        $option:tt $mode:tt $error:tt $fails:tt $delay:tt
        [call $parameters:tt $call:tt $names:tt [$($head:tt)+]]
    ) => {
        $crate::__after_failure!(
            $option $mode $error $fails $delay [async_closure $parameters ($($head)+ $call)]
        )
    };
    (
        $option:tt ($await:tt) $error:tt $fails:tt $delay:tt
        [async_closure ($a:tt $b:tt $c:tt) $hook:tt]
    ) => {
        $crate::__private::awaited_hook_answer(
            $crate::__private::error_of(&$error),
            $crate::__may_diverge!(
                $crate::__private::call_async_hook_with_delay($hook, &$error, $fails, &$delay)
                    .$await
            ),
        ).$option($crate::__private::PhantomData)
    };
    (
        $option:tt ($await:tt) $error:tt $fails:tt $delay:tt [async_closure ($a:tt $b:tt) $hook:tt]
    ) => {
        $crate::__private::awaited_hook_answer(
            $crate::__private::error_of(&$error),
            $crate::__may_diverge!(
                $crate::__private::call_async_hook($hook, &$error, $fails).$await
            ),
        ).$option($crate::__private::PhantomData)
    };
    // too few parameters
    ($option:tt $mode:tt $error:tt $fails:tt $delay:tt [$way:ident ($a:tt) $($hook:tt)+]) => {
        $crate::__expected_error_and_fails! { $a }
    };
}

/// The future of a sleep; in blocking code, the sleep itself.
///
/// What the expression of the sleeper makes on the way lives until the sleep has ended. A branch
/// would end it too early, so there is none where the expression may make something.
#[doc(hidden)]
#[macro_export]
macro_rules! __sleep {
    // too many parameters
    ($option:tt $mode:tt $delay:ident [$way:ident ($a:tt $b:tt $($more:tt)*) $($sleep:tt)+]) => {
        $crate::__expected_one_delay! { $b }
    };
    // Called where it stands, so that a panic in it is reported at the caller's line. A variable
    // keeps a `sleep` that is missing one error.
    ($option:tt (await) $delay:ident []) => {{
        let sleeper = sleep;
        $crate::__private::sleep(sleeper($crate::__private::taken($delay, &sleeper)))
    }};
    ($option:tt (await) $delay:ident [closure $parameters:tt $sleep:tt]) => {
        $crate::__private::call_sleep($delay, $sleep)
    };
    ($option:tt (await) $delay:ident [made $parameters:tt $sleep:tt]) => {
        $crate::__private::call_made_sleep($delay, $sleep)
    };
    ($option:tt (await) $delay:ident [function () $sleep:tt]) => {
        $crate::__private::call_sleep_function($delay, $sleep)
    };
    ($option:tt (await) $delay:ident [place () $sleep:tt]) => {
        $crate::__private::answer($crate::__may_diverge!(($sleep)($delay)))
            .$option($crate::__private::PhantomData)
    };
    ($option:tt (await) $delay:ident [place (temporaries) $sleep:tt]) => {
        $crate::__private::answer(($sleep)($delay)).$option($crate::__private::PhantomData)
    };
    ($option:tt (await) $delay:ident [async_closure $parameters:tt $sleep:tt]) => {
        $crate::__private::call_async_sleep($delay, $sleep)
    };
    ($option:tt (await) $delay:ident [call $parameters:tt $call:tt $names:tt [$($head:tt)+]]) => {
        $crate::__private::call_async_sleep($delay, $($head)+ $call)
    };
    ($option:tt () $delay:ident []) => {{
        let sleeper = sleep;
        $crate::__private::slept(sleeper($crate::__private::taken($delay, &sleeper)))
    }};
    ($option:tt () $delay:ident [closure $parameters:tt $sleep:tt]) => {
        $crate::__private::call_blocking_sleep($delay, $sleep)
    };
    ($option:tt () $delay:ident [made $parameters:tt $sleep:tt]) => {
        $crate::__private::call_made_blocking_sleep($delay, $sleep)
    };
    ($option:tt () $delay:ident [function () $sleep:tt]) => {
        $crate::__private::call_blocking_sleep_function($delay, $sleep)
    };
    ($option:tt () $delay:ident [place $temporaries:tt $sleep:tt]) => {
        $crate::__private::blocking_answer($crate::__may_diverge!(($sleep)($delay)))
            .$option($crate::__private::PhantomData)
    };
}
