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
    // a name that is not an option: the compiler says which there are
    ([$name:tt $($capture:tt)*] [$same:ident = $($look:tt)*]) => {
        $crate::__private::no_such_option($crate::__private::OPTIONS.$name)
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
