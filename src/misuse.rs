//! How a call that cannot be read is explained.
//!
//! A macro whose only rule is a string expects nothing that a caller can write. The compiler points
//! at the token that it was given, and says what it tried to match: the string.

/// Reads a callable that is not a closure, unless something else stands where the policy belongs.
#[doc(hidden)]
#[macro_export]
macro_rules! __unless_misplaced {
    ([$call:tt [] []] $capture:tt [$(,)?]) => {
        compile_error!("a policy and an operation are missing: `(policy, operation)`")
    };
    // an option
    ([$call:tt [] []] [$name:tt $($capture:tt)*] [$same:tt = $($look:tt)*]) => {
        $crate::__expected_policy! { $name }
    };
    // an operation
    (
        [$call:tt [] []] [$async:tt $($capture:tt)*]
        [async $(move)? { $($body:tt)* } $($look:tt)*]
    ) => {
        $crate::__expected_policy! { $async }
    };
    ($state:tt $capture:tt $look:tt) => {
        $crate::__place! { $state $capture $look }
    };
}

/// Explains what stands where an option belongs.
#[doc(hidden)]
#[macro_export]
macro_rules! __no_option {
    // a name alone, or with nothing behind its `=`
    ([$name:tt $($capture:tt)*] [$same:ident, $($look:tt)*]) => {
        $crate::__expected_value! { OPTIONS $name $name }
    };
    // a name that is not an option
    ([$name:tt $($capture:tt)*] [$same:ident = $($look:tt)*]) => {
        $crate::__foreign_option! { $name $name }
    };
    // an expression
    ([$name:tt $($capture:tt)*] [$same:ident($($arguments:tt)*) $($look:tt)*]) => {
        $crate::__expected_option! { $name }
    };
    ([$name:tt $($capture:tt)*] [$same:ident.$($look:tt)*]) => {
        $crate::__expected_option! { $name }
    };
    ([$name:tt $($capture:tt)*] [$same:ident::$($look:tt)*]) => {
        $crate::__expected_option! { $name }
    };
    ([$name:tt $token:tt $($capture:tt)*] [$same:ident $($look:tt)*]) => {
        $crate::__expected_equals! { OPTIONS $name $token }
    };
    ([$token:tt $($capture:tt)*] $look:tt) => {
        $crate::__expected_option! { $token }
    };
}

/// Makes a macro of names that are not options, and of the macros that explain them.
macro_rules! foreign_options {
    ($dollar:tt $($expected:ident: $($name:ident)+;)+) => {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! __foreign_option {
            $($(
                ($name $dollar name:tt) => {
                    $crate::$expected! { $dollar name }
                };
            )+)+
            // The compiler says which options there are, or that this one must be written otherwise.
            ($dollar same:tt $dollar name:tt) => {
                $crate::__private::no_such_name($crate::__private::OPTIONS.$dollar name)
            };
        }
    };
}

foreign_options! { $
    __expected_option: r#when r#after_failure r#sleep __rest;
    __expected_when: if filter predicate condition retry_if retry_on;
    __expected_after_failure: on_retry before_retry before_sleep after_attempt notify hook
        on_failure on_error;
    __expected_sleep: sleeper sleep_fn timer;
    __expected_policy_parameter: max_retries retries max_attempts attempts max_times delay
        initial_delay backoff factor jitter max_delay;
    __expected_time_limit: timeout deadline max_elapsed max_duration;
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_policy {
    ("a policy first, then an operation: `(policy, operation, …)`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_operation {
    ("an operation between the policy and the options: `(policy, operation, …)`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_blocking {
    ("`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_option {
    ("an option: `when = …`, `after_failure = …` or `sleep = …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_when {
    ("`when = |error| …`, as the option is called here") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_after_failure {
    ("`after_failure = |error, fails, delay| …`, as the option is called here") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_sleep {
    ("`sleep = |delay| …`, as the option is called here") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_policy_parameter {
    ("an option; the policy decides this: `retry!(policy!(max_retries = 5, delay = …), …)`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_time_limit {
    ("an option; for a time limit, see \"Limiting the total time\" among the recipes") => {};
}

// These two never expand: while the name is being typed, editors complete it from their bodies.

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_equals {
    ($names:ident $name:ident "`=` between a name and its value") => {
        $crate::__private::$names.$name
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_value {
    ($names:ident $name:ident "a value for this name: `name = value`") => {
        $crate::__private::$names.$name
    };
}
