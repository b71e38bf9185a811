//! The grammar of a call, which `retry!` and `retry_blocking!` share.
//!
//! A call is read from left to right: the policy, the operation, the options. To look at a token is
//! to spend it, and what is captured as an expression can no longer be looked into; but only what
//! is captured whole keeps the caller's spans, and with them the compiler's errors on the caller's
//! code. So each step is handed the tokens twice: in brackets, to capture, and bare, to look at. A
//! comma is added to both, so that each part ends with one.
//!
//! An expression travels with the way in which it is to be used:
//!
//! | tag | expression | use |
//! | --- | --- | --- |
//! | `value` | a closure, a path to a function | handed to a function, which gives a closure its types |
//! | `future` | an `async` closure | likewise, then awaited |
//! | `place` | `self.policy`, anything else | called where it stands, so never moved |
//! | `name` | `policy` | like a place; but as a hook like a value, since that puts the error for a function that is `async` on it |

/// Reads the policy.
#[doc(hidden)]
#[macro_export]
macro_rules! __call {
    ($loop:tt [$(,)?] $($comma:tt)?) => {
        compile_error!("a policy and an operation are missing: `(policy, operation)`")
    };
    // an option where the policy belongs
    ($loop:tt $tokens:tt $name:tt = $($rest:tt)*) => {
        $crate::__expected_policy! { $name }
    };
    // an operation where the policy belongs
    ($loop:tt [$async:tt $($tokens:tt)*] async $(move)? { $($body:tt)* }, $($rest:tt)*) => {
        $crate::__expected_policy! { $async }
    };
    ($loop:tt $tokens:tt $($rest:tt)*) => {
        $crate::__form! { __policy $loop $tokens $($rest)* }
    };
}

/// Tells the form of the expression that the tokens begin with.
#[doc(hidden)]
#[macro_export]
macro_rules! __form {
    // |parameters| body
    ($then:ident $state:tt $tokens:tt $(move)? | $($rest:tt)*) => {
        $crate::$then! { $state value $tokens $($rest)* }
    };
    // async |parameters| body
    ($then:ident $state:tt $tokens:tt async $(move)? | $($rest:tt)*) => {
        $crate::$then! { $state future $tokens $($rest)* }
    };
    // name
    ($then:ident $state:tt $tokens:tt $name:ident, $($rest:tt)*) => {
        $crate::$then! { $state name $tokens }
    };
    // path::to::function
    ($then:ident $state:tt $tokens:tt $first:ident $(::$segment:ident)+, $($rest:tt)*) => {
        $crate::$then! { $state value $tokens }
    };
    ($then:ident $state:tt $tokens:tt $($rest:tt)*) => {
        $crate::$then! { $state place $tokens }
    };
}

/// Captures the policy; of a closure, counts the parameters, which begin the bare tokens.
#[doc(hidden)]
#[macro_export]
macro_rules! __policy {
    // counted, or no closure; or a closure whose only parameter is one token
    ($loop:tt $form:ident [$policy:expr, $($rest:tt)*] $($parameter:tt | $($body:tt)*)?) => {
        $crate::__operation! { [$loop [$form $policy]] [$($rest)*] $($rest)* }
    };
    // the end of the first parameter and of the list
    ($loop:tt $form:ident $tokens:tt $(,)? | $($rest:tt)*) => {
        $crate::__policy! { $loop $form $tokens }
    };
    // a second parameter
    ($loop:tt value $tokens:tt , $($rest:tt)*) => {
        $crate::__policy! { $loop value_of_error $tokens }
    };
    ($loop:tt future $tokens:tt , $($rest:tt)*) => {
        $crate::__policy! { $loop future_of_error $tokens }
    };
    // the type of the first parameter, which may have commas of its own
    ($loop:tt $form:ident $tokens:tt : $type:ty | $($rest:tt)*) => {
        $crate::__policy! { $loop $form $tokens }
    };
    ($loop:tt $form:ident $tokens:tt : $type:ty , $($rest:tt)*) => {
        $crate::__policy! { $loop $form $tokens , $($rest)* }
    };
    // a token of its pattern
    ($loop:tt $form:ident $tokens:tt $token:tt $($rest:tt)*) => {
        $crate::__policy! { $loop $form $tokens $($rest)* }
    };
    // With a body that is being typed, and is no expression yet: only editors get here, and complete.
    ($loop:tt $form:ident [
        $($keyword:ident)* | $($parameter:tt),+ | $function:ident($($argument:tt)*), $($rest:tt)*
    ]) => {
        $crate::__operation! {
            [$loop [$form ($($keyword)* |$($parameter),+| $function($($argument)*))]]
            [$($rest)*] $($rest)*
        }
    };
    ($loop:tt $form:ident [
        $($keyword:ident)* | $($parameter:tt),+ | { $($body:tt)* }, $($rest:tt)*
    ]) => {
        $crate::__operation! {
            [$loop [$form ($($keyword)* |$($parameter),+| { $($body)* })]] [$($rest)*] $($rest)*
        }
    };
    // Captured by no rule, so no comma follows. Of one rule, every compiler says that best.
    ($loop:tt $form:ident $tokens:tt) => {
        $crate::__expected_comma! { $tokens }
    };
}

/// Reads the operation.
#[doc(hidden)]
#[macro_export]
macro_rules! __operation {
    ($call:tt [$(,)?] $($comma:tt)?) => {
        compile_error!("an operation is missing after the policy: `(policy, operation)`")
    };
    // an option where the operation belongs
    ($call:tt $tokens:tt $name:tt = $($rest:tt)*) => {
        $crate::__expected_operation! { $name }
    };
    // async || body
    ($call:tt $tokens:tt async $(move)? || $($rest:tt)*) => {
        $crate::__captured_operation! { $call future $tokens }
    };
    // async { body }
    ($call:tt $tokens:tt async $(move)? { $($body:tt)* }, $($rest:tt)*) => {
        $crate::__captured_operation! { $call block $tokens }
    };
    // || body
    ($call:tt $tokens:tt $(move)? || $($rest:tt)*) => {
        $crate::__captured_operation! { $call value $tokens }
    };
    ($call:tt $tokens:tt $($rest:tt)*) => {
        $crate::__captured_operation! { $call place $tokens }
    };
}

/// Captures the operation.
#[doc(hidden)]
#[macro_export]
macro_rules! __captured_operation {
    ([$($call:tt)*] $form:ident [$operation:expr, $($rest:tt)*]) => {
        $crate::__options! {
            [[$($call)* [$form $operation]] [] [] [] []] [$($rest)*] $($rest)*
        }
    };
    // With a body that is being typed, as of the policy.
    ([$($call:tt)*] $form:ident [async $($move:ident)? { $($body:tt)* }, $($rest:tt)*]) => {
        $crate::__options! {
            [[$($call)* [$form (async $($move)? { $($body)* })]] [] [] [] []]
            [$($rest)*] $($rest)*
        }
    };
    ([$($call:tt)*] $form:ident [
        async $($move:ident)? || $(-> $result:ty)? { $($body:tt)* }, $($rest:tt)*
    ]) => {
        $crate::__options! {
            [[$($call)* [$form (async $($move)? || $(-> $result)? { $($body)* })]] [] [] [] []]
            [$($rest)*] $($rest)*
        }
    };
}

/// Reads the next option; writes the loop when none is left.
#[doc(hidden)]
#[macro_export]
macro_rules! __options {
    ([[[$loop:ident $($await:tt)?] $policy:tt $operation:tt] [] [] [] []] [$(,)?] $($comma:tt)?) => {
        $crate::$loop! { $($await)? $policy $operation [] [] [] }
    };
    (
        [
            [[$loop:ident $($await:tt)?] $policy:tt $operation:tt]
            [$($name:ident)*] $when:tt $after_failure:tt $sleep:tt
        ]
        [$(,)?] $($comma:tt)?
    ) => {{
        // Explains a repeated option, and gives editors something to show.
        let _ = $crate::__private::Options {
            $($name: (),)*
            ..$crate::__private::OPTIONS
        };
        $crate::$loop! { $($await)? $policy $operation $when $after_failure $sleep }
    }};
    // name, name =
    ($state:tt [$name:tt $($tokens:tt)*] $same:ident $(=)?, $($rest:tt)*) => {
        $crate::__expected_value! { OPTIONS $name $name }
    };
    (
        [$call:tt [$($names:ident)*] $when:tt $after_failure:tt $sleep:tt]
        $tokens:tt $name:ident = $($value:tt)*
    ) => {
        $crate::__form! {
            __option [$call [$($names)* $name] $when $after_failure $sleep] $tokens $($value)*
        }
    };
    ($state:tt $tokens:tt $name:ident $token:tt $($rest:tt)*) => {
        $crate::__expected_equals! { OPTIONS $name $token }
    };
    ($state:tt $tokens:tt $token:tt $($rest:tt)*) => {
        $crate::__expected_option! { $token }
    };
}

/// Puts an option into its slot.
#[doc(hidden)]
#[macro_export]
macro_rules! __option {
    (
        [$call:tt $names:tt $when:tt $after_failure:tt $sleep:tt]
        $form:ident [when = $value:expr, $($rest:tt)*] $($ignored:tt)*
    ) => {
        $crate::__options! {
            [$call $names [$form $value] $after_failure $sleep] [$($rest)*] $($rest)*
        }
    };
    ($state:tt future [after_failure $($tokens:tt)*] $($hook:tt)*) => {
        $crate::__hook! { $state [after_failure $($tokens)*] $($hook)* }
    };
    (
        [$call:tt $names:tt $when:tt $after_failure:tt $sleep:tt]
        $form:ident [after_failure = $value:expr, $($rest:tt)*] $($ignored:tt)*
    ) => {
        $crate::__options! {
            [$call $names $when [$form $value] $sleep] [$($rest)*] $($rest)*
        }
    };
    (
        [$call:tt $names:tt $when:tt $after_failure:tt $sleep:tt]
        $form:ident [sleep = $value:expr, $($rest:tt)*] $($ignored:tt)*
    ) => {
        $crate::__options! {
            [$call $names $when $after_failure [$form $value]] [$($rest)*] $($rest)*
        }
    };
    // no option: the compiler says which there are
    ($state:tt $form:ident [$name:ident = $value:expr, $($rest:tt)*] $($ignored:tt)*) => {
        $crate::__private::OPTIONS.$name
    };
}

/// Tells an `async` hook that only awaits a call from others.
#[doc(hidden)]
#[macro_export]
macro_rules! __hook {
    // async |error, fails| self.report(error, fails).await
    (
        [[[__retry await] $($call:tt)*] $($slots:tt)*] $tokens:tt
        $error:pat_param, $fails:pat_param|
            $first:ident $(::$segment:ident)* $(.$field:ident)* ($($a:ident $(, $b:ident)?)?).await,
        $($ignored:tt)*
    ) => {
        $crate::__call_hook! {
            [[[__retry await] $($call)*] $($slots)*] $tokens $first $($a $($b)?)?
        }
    };
    ($state:tt $tokens:tt $($ignored:tt)*) => {
        $crate::__async_hook! { $state $tokens }
    };
}

/// Puts any other `async` hook into its slot.
#[doc(hidden)]
#[macro_export]
macro_rules! __async_hook {
    (
        [$call:tt $names:tt $when:tt $after_failure:tt $sleep:tt]
        [after_failure = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__options! {
            [$call $names $when [future $value] $sleep] [$($rest)*] $($rest)*
        }
    };
}

/// Captures a hook that only awaits a call of the names that are given.
///
/// It is awaited without a closure or a future of its own around the call: names cannot leave the
/// closure early, so nothing can tell the difference but the size. The call is captured token by
/// token: other fragments would put errors on this macro.
#[doc(hidden)]
#[macro_export]
macro_rules! __call_hook {
    // Not only names: `return` is one to `macro_rules!`.
    ($state:tt $tokens:tt return $($names:tt)*) => {
        $crate::__async_hook! { $state $tokens }
    };
    ($state:tt $tokens:tt $first:ident return $($names:tt)*) => {
        $crate::__async_hook! { $state $tokens }
    };
    ($state:tt $tokens:tt $first:ident $a:ident return) => {
        $crate::__async_hook! { $state $tokens }
    };
    // report(…)
    ($state:tt [
        $name:ident = async $open:tt $error:tt, $fails:tt $close:tt
        $function:tt $arguments:tt.await, $($rest:tt)*
    ] $($names:ident)*) => {
        $crate::__captured_hook! { $state $error $fails [$function $arguments] [$($rest)*] }
    };
    // self.report(…), module::report(…)
    ($state:tt [
        $name:ident = async $open:tt $error:tt, $fails:tt $close:tt
        $a:tt $dot:tt $function:tt $arguments:tt.await, $($rest:tt)*
    ] $($names:ident)*) => {
        $crate::__captured_hook! { $state $error $fails [$a $dot $function $arguments] [$($rest)*] }
    };
    // self.log.report(…)
    ($state:tt [
        $name:ident = async $open:tt $error:tt, $fails:tt $close:tt
        $a:tt $dot:tt $b:tt $period:tt $function:tt $arguments:tt.await, $($rest:tt)*
    ] $($names:ident)*) => {
        $crate::__captured_hook! {
            $state $error $fails [$a $dot $b $period $function $arguments] [$($rest)*]
        }
    };
    ($state:tt $tokens:tt $($names:ident)*) => {
        $crate::__async_hook! { $state $tokens }
    };
}

/// Puts a hook that only awaits a call into its slot.
#[doc(hidden)]
#[macro_export]
macro_rules! __captured_hook {
    (
        [$call:tt $names:tt $when:tt $after_failure:tt $sleep:tt]
        $error:tt $fails:tt [$hook:expr] [$($rest:tt)*]
    ) => {
        $crate::__options! {
            [$call $names $when [call $error $fails $hook] $sleep] [$($rest)*] $($rest)*
        }
    };
}

// The compiler points at the token that such a macro does not expect, and says what it tried to
// match: the string.

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
macro_rules! __expected_option {
    ("an option: `when = …`, `after_failure = …` or `sleep = …`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_comma {
    ([$expression:expr, $($rest:tt)*]) => {};
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
