//! How a call that cannot be read is explained.
//!
//! A macro whose only rule is a string expects nothing that a caller can write. The compiler points
//! at the token that it was given, and says what it tried to match: the string.

/// Explains what stands where an option belongs.
#[doc(hidden)]
#[macro_export]
macro_rules! __no_option {
    // a closure
    ([$async:tt $($capture:tt)*] [async $($look:tt)*]) => {
        $crate::__expected_option! { $async }
    };
    ([$move:tt $($capture:tt)*] [move $($look:tt)*]) => {
        $crate::__expected_option! { $move }
    };
    // a name alone, or with nothing behind its `=`
    ([$name:tt $($capture:tt)*] [$same:ident, $($look:tt)*]) => {
        $crate::__expected_value! { OPTIONS $name $name }
    };
    // a name that is not an option
    ([$name:tt $($capture:tt)*] [$same:ident = $($look:tt)*]) => {
        $crate::__unknown_option! { $name [$same] }
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

/// Explains a name that is not an option. Other libraries' names come first.
#[doc(hidden)]
#[macro_export]
macro_rules! __unknown_option {
    ($name:tt [$(condition)? $(if)? $(predicate)? $(retry_if)? $(retry_on)?]) => {
        $crate::__expected_when! { $name }
    };
    (
        $name:tt
        [
            $(before_retry)? $(before_sleep)? $(notify)? $(on_backoff)? $(on_error)?
            $(on_failure)? $(on_retry)?
        ]
    ) => {
        $crate::__expected_after_failure! { $name }
    };
    ($name:tt [$(sleeper)? $(timer)?]) => {
        $crate::__expected_sleep! { $name }
    };
    (
        $name:tt
        [
            $(attempts)? $(backoff)? $(delay)? $(factor)? $(initial_delay)? $(jitter)?
            $(max_attempts)? $(max_delay)? $(max_retries)? $(max_times)? $(max_tries)?
            $(min_delay)? $(retries)? $(times)?
        ]
    ) => {
        $crate::__expected_policy_parameter! { $name }
    };
    (
        $name:tt
        [$(deadline)? $(max_elapsed_time)? $(max_time)? $(timeout)? $(total_delay)?]
    ) => {
        $crate::__expected_time_limit! { $name }
    };
    // The compiler lists the options. A hidden or raw name is refused by the function.
    ($name:tt $look:tt) => {
        match $crate::__private::OPTIONS.$name {
            $name => $crate::__private::no_such_name($name),
        }
    };
}

/// Explains a name that is not a parameter of `policy!`, likewise.
#[doc(hidden)]
#[macro_export]
macro_rules! __unknown_parameter {
    ($name:tt [$(attempts)? $(max_attempts)? $(max_tries)?]) => {
        $crate::__expected_max_retries! { $name }
    };
    ($name:tt [$(max_times)? $(retries)? $(times)?]) => {
        $crate::__expected_same_max_retries! { $name }
    };
    (
        $name:tt
        [
            $(base)? $(base_delay)? $(initial_delay)? $(initial_interval)? $(interval)?
            $(min_delay)?
        ]
    ) => {
        $crate::__expected_delay! { $name }
    };
    ($name:tt [multiplier]) => {
        $crate::__expected_factor! { $name }
    };
    ($name:tt [$(cap)? $(max_backoff)? $(max_interval)?]) => {
        $crate::__expected_max_delay! { $name }
    };
    (
        $name:tt
        [$(deadline)? $(max_elapsed_time)? $(max_time)? $(timeout)? $(total_delay)?]
    ) => {
        $crate::__expected_time_limit! { $name }
    };
    // The compiler lists the parameters. A hidden or raw name is refused by the function.
    ($name:tt $look:tt) => {
        match $crate::__private::PARAMETERS.$name {
            $name => $crate::__private::no_such_name($name),
        }
    };
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
macro_rules! __expected_operation_after_policy {
    ("an operation, since the policy comes first: `(policy, operation, …)`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_fails {
    ("a policy of one or two parameters: `|fails| …` or `|fails, error| …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_one_error {
    ("a predicate of one parameter: `when = |error| …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_plain_when {
    ("`when = |error| …`, not awaited; to await, use a policy: `async |fails, error| …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_error_and_fails {
    ("a hook of two or three parameters: `|error, fails| …` or `|error, fails, delay| …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_one_delay {
    ("a sleep of one parameter: `sleep = |delay| …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_one_fails {
    ("an operation of at most one parameter, the number of failures: `|fails| …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_blocking {
    ("`retry_blocking!` does not await: leave out `async` and `.await`, or use `retry!`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_option {
    ("an option with its name: `when = …`, `after_failure = …` or `sleep = …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_when {
    ("`when = |error| …`: the name of that option here") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_after_failure {
    ("`after_failure = |error, fails, delay| …`: the name of that option here") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_sleep {
    ("`sleep = |delay| …`: the name of that option here") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_policy_parameter {
    ("an option; this is a parameter of the policy: `policy!(max_retries = 5, delay = …)`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_time_limit {
    ("a policy with a deadline: `|n| policy(n).filter(|&d| d < deadline - Instant::now())`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_parameter {
    ("a parameter of the policy: `name = value`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_max_retries {
    ("`max_retries = 4` for 5 attempts: one retry less than attempts") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_same_max_retries {
    ("`max_retries = 5`: the name of that parameter here") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_delay {
    ("`delay = Duration::from_millis(100)`: the first delay") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_factor {
    ("`factor = 2`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_jitter {
    ("`jitter = 1`, or another number from 0 to 1") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_max_delay {
    ("`max_delay = Duration::from_secs(10)`") => {};
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
