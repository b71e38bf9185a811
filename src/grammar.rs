//! How a call is read. `retry!` and `retry_blocking!` share this grammar.
//!
//! Every step has the shape `(state [tokens to capture] [tokens to look at])`. Both brackets hold
//! the same tokens. A macro that looks at a token consumes it, and nothing can look into an
//! expression that has been captured; but only an expression that is captured whole keeps the
//! caller's spans, and so the compiler's errors on the caller's code. So a step looks at one copy,
//! captures from the other, and goes on. The captured copy comes first, because editors find their
//! cursor there. A comma is added to the call, so that every argument ends with one.
//!
//! # One call, step by step
//!
//! ```text
//! retry!(self.policy, async { self.dial().await }, when = |error| error.is_transient())
//! ```
//!
//! 1. `__callable!` reads the policy. The tokens begin with `self.policy,`, which is a place: it
//!    will be called where it stands. The state was `[(await) [] []]` and becomes `[(await) [place
//!    () (self.policy)]]`.
//! 2. `__arguments!` finds only the policy in the state, so the operation comes next. The tokens
//!    begin with an async block, which becomes `[value () (async { … })]`. Three empty slots
//!    follow it, for the options.
//! 3. `__arguments!` finds `when =`. It opens the state at that slot: the slots before it go into
//!    one bracket, those after it into another.
//! 4. `__callable!` reads the predicate as it read the policy. The tokens begin with `|error|`, so
//!    it is a closure of one parameter. `__captured!` captures the closure and puts it between the
//!    two brackets: `[closure (error) |error| error.is_transient()]`.
//! 5. `__arguments!` finds no more tokens, and hands the slots to `__loop!` in `expansion.rs`:
//!
//! ```text
//! $crate::__loop! {
//!     await                                             // `blocking` for `retry_blocking!`
//!     [place () (self.policy)]                          // policy
//!     [value () (async { self.dial().await })]          // operation
//!     [closure (error) |error| error.is_transient()]    // when
//!     []                                                // after_failure
//!     []                                                // sleep
//! }
//! ```
//!
//! # An argument
//!
//! An argument is `[way (parameters) expression]`. The way says how the loop uses the expression:
//!
//! - `closure`: passed to a function, whose bound gives the closure its types.
//! - `async_closure`: the same, and the result is awaited.
//! - `place`: called where it stands, so never moved or copied. Names, paths, fields, indices,
//!   macro calls and captured expressions are places.
//! - `made`: constructed again after every failure, so it has to be `Fn`. This is everything else
//!   that can be called, and `move` closures.
//! - `awaited_call`: a hook such as `async |error, fails| self.report(error, fails).await`,
//!   awaited where it stands, without a closure. It saves 24 bytes of every future.
//! - `value`: an operation that is not a closure.
//!
//! # Adding an option
//!
//! 1. `__arguments!`: a rule that opens the state at the new slot, and the slot in the other
//!    rules. `__operation!` is reached with the empty slots of the options: one more.
//! 2. `expansion.rs`: the slot in both loops, where they use the option, and a macro with a rule
//!    for each way.
//! 3. `private/names.rs`: a field of `Options`. Editors show its comment.
//! 4. `private/`: a file with a function for each way, and the trait that words the errors.
//! 5. `misuse.rs`: the option in `__expected_option!`, and its names in other libraries.
//! 6. `tests/model`, `tests/options.rs`, `tests/ui`, and the documentation of both macros.

/// Reads something that is called: the policy, or the value of an option.
///
/// The state is `[call [slots before] [slots after]]`.
#[doc(hidden)]
#[macro_export]
macro_rules! __callable {
    // name.await is not the place that it would be by the next rule
    ($state:tt $capture:tt [$name:ident.await $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    // name, self.field
    (
        [$call:tt [$($before:tt)*] [$($after:tt)*]]
        [$name:tt $(.$field:tt)?, $($rest:tt)*] [$same:ident $(.$same_field:ident)?, $($look:tt)*]
    ) => {
        $crate::__arguments! {
            [$call $($before)* [place () ($name $(.$field)?)] $($after)*] [$($rest)*] [$($rest)*]
        }
    };
    // |names| body
    ([$call:tt [] []] $capture:tt [|$($parameter:tt),+| $($look:tt)*]) => {
        $crate::__captured_unfinished! { [$call [] []] [closure ($($parameter)+)] $capture }
    };
    ($state:tt $capture:tt [|$($parameter:tt),+| $($look:tt)*]) => {
        $crate::__captured! { $state [closure ($($parameter)+)] $capture }
    };
    // |patterns| body
    ($state:tt $capture:tt [|$($look:tt)*]) => {
        $crate::__closure! { [$state closure] $capture [$($look)*] }
    };
    // move |patterns| body
    ($state:tt $capture:tt [move |$($look:tt)*]) => {
        $crate::__closure! { [$state made] $capture [$($look)*] }
    };
    // async …, in a call of `retry_blocking!`
    ([(blocking $($names:tt)*) $($slots:tt)*] [$async:tt $($capture:tt)*] [async $($look:tt)*]) => {
        $crate::__expected_blocking! { $async }
    };
    // async |error, fails| self.report(error, fails).await, as the hook
    (
        [$call:tt [$policy:tt $operation:tt $when:tt] [$sleep:tt]]
        [async |$($p:tt),+| $body:expr, $($rest:tt)*]
        [
            async |$error:tt, $fails:tt $(, $delay:tt)?|
                $name:ident $(::$segment:ident)* $(.$field:ident)* ($($argument:ident),*).await,
            $($look:tt)*
        ]
    ) => {
        $crate::__arguments! {
            [$call $policy $operation $when
                [awaited_call ($($p)+) [$body, $name $($argument)*]] $sleep]
            [$($rest)*] [$($rest)*]
        }
    };
    // async |patterns| body
    ($state:tt $capture:tt [async $(move)? |$($look:tt)*]) => {
        $crate::__closure! { [$state async_closure] $capture [$($look)*] }
    };
    // #[attribute] closure
    ($state:tt $capture:tt [#$attribute:tt $($look:tt)*]) => {
        $crate::__callable! { $state $capture [$($look)*] }
    };
    ($state:tt $capture:tt $look:tt) => {
        $crate::__unless_misplaced! { $state $capture $look }
    };
}

/// Counts the parameters of a closure, token by token.
///
/// The state is `[state of __callable, way, a token for each parameter so far]`.
#[doc(hidden)]
#[macro_export]
macro_rules! __closure {
    // the end of the list
    ([[$call:tt [] []] $way:ident $($parameter:tt)*] $capture:tt [$(,)? | $($look:tt)*]) => {
        $crate::__captured_unfinished! { [$call [] []] [$way ($($parameter)* _)] $capture }
    };
    ([$state:tt $way:ident $($parameter:tt)*] $capture:tt [$(,)? | $($look:tt)*]) => {
        $crate::__captured! { $state [$way ($($parameter)* _)] $capture }
    };
    // the end of a parameter
    ([$($state:tt)*] $capture:tt [, $($look:tt)*]) => {
        $crate::__closure! { [$($state)* _] $capture [$($look)*] }
    };
    // its type, which may have commas of its own
    ($state:tt $capture:tt [: $type:ty, $($look:tt)*]) => {
        $crate::__closure! { $state $capture [, $($look)*] }
    };
    ($state:tt $capture:tt [: $type:ty | $($look:tt)*]) => {
        $crate::__closure! { $state $capture [| $($look)*] }
    };
    // a token of its pattern
    ($state:tt $capture:tt [$token:tt $($look:tt)*]) => {
        $crate::__closure! { $state $capture [$($look)*] }
    };
}

/// Reads a callable that is not a closure: a place, or something that the call makes.
///
/// The state is that of `__callable!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __place {
    // A tuple is made.
    ($state:tt $capture:tt [($first:expr, $($inner:tt)*) $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    // (place)
    ($state:tt $capture:tt [($($inner:tt)*) $($look:tt)*]) => {
        $crate::__place! { $state $capture [$($inner)* $($look)*] }
    };
    // &mut place, &place, *place
    ($state:tt $capture:tt [&mut $($look:tt)*]) => {
        $crate::__place! { $state $capture [$($look)*] }
    };
    ($state:tt $capture:tt [&$($look:tt)*]) => {
        $crate::__place! { $state $capture [$($look)*] }
    };
    ($state:tt $capture:tt [&&$($look:tt)*]) => {
        $crate::__place! { $state $capture [&$($look)*] }
    };
    ($state:tt $capture:tt [*$($look:tt)*]) => {
        $crate::__place! { $state $capture [$($look)*] }
    };
    // A block and an array are made, so they must not reach the next rule, which takes any token.
    ($state:tt $capture:tt [{ $($inner:tt)* } $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [[$($inner:tt)*] $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    // ::name
    ($state:tt $capture:tt [::$name:ident $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $capture [$($look)*] }
    };
    // a name, or an expression that a macro of the caller's captured
    ($state:tt $capture:tt [$name:tt $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $capture [$($look)*] }
    };
}

/// Reads what follows the first token of a place.
#[doc(hidden)]
#[macro_export]
macro_rules! __rest_of_place {
    // the end
    ($state:tt $capture:tt [, $($look:tt)*]) => {
        $crate::__captured! { $state [place ()] $capture }
    };
    ($state:tt $capture:tt [.await $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    // .field
    ($state:tt $capture:tt [.$field:tt $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $capture [$($look)*] }
    };
    // ::segment
    ($state:tt $capture:tt [::$segment:ident $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $capture [$($look)*] }
    };
    // [index]
    ($state:tt $capture:tt [[$($index:tt)*] $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $capture [$($look)*] }
    };
    // !(arguments of a macro)
    ($state:tt $capture:tt [!$arguments:tt $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $capture [$($look)*] }
    };
    ($state:tt $capture:tt $look:tt) => {
        $crate::__captured! { $state [made ()] $capture }
    };
}

/// Captures an argument, and puts it between the slots before and after it.
///
/// This is the only rule, and the expression comes last. So the compiler names the comma that is
/// missing behind it, and editors expand with what comes before it while it is being typed.
#[doc(hidden)]
#[macro_export]
macro_rules! __captured {
    ([$call:tt [$($before:tt)*] [$($after:tt)*]] [$($way:tt)*] [$value:expr, $($rest:tt)*]) => {
        $crate::__arguments! {
            [$call $($before)* [$($way)* $value] $($after)*] [$($rest)*] [$($rest)*]
        }
    };
}

/// Captures a policy or an operation that editors can complete.
///
/// A body that is being typed is not an expression yet, and the rest of the call is lost behind it.
/// Only editors get as far as the other rules, which capture such a body as tokens.
#[doc(hidden)]
#[macro_export]
macro_rules! __captured_unfinished {
    ($state:tt $way:tt [$value:expr, $($rest:tt)*]) => {
        $crate::__slot! { $state $way $value, $($rest)* }
    };
    ($state:tt $way:tt [$($head:ident)* |$($p:tt),+| { $($body:tt)* }, $($rest:tt)*]) => {
        $crate::__slot! { $state $way ($($head)* |$($p),+| { $($body)* }), $($rest)* }
    };
    ($state:tt $way:tt [$($head:ident)* |$($p:tt),+| $f:ident($($body:tt)*), $($rest:tt)*]) => {
        $crate::__slot! { $state $way ($($head)* |$($p),+| $f($($body)*)), $($rest)* }
    };
    ($state:tt $way:tt [async || $(-> $type:ty)? { $($body:tt)* }, $($rest:tt)*]) => {
        $crate::__slot! { $state $way (async || $(-> $type)? { $($body)* }), $($rest)* }
    };
    ($state:tt $way:tt [async move { $($body:tt)* }, $($rest:tt)*]) => {
        $crate::__slot! { $state $way (async move { $($body)* }), $($rest)* }
    };
}

/// Puts an argument between the slots before and after it.
#[doc(hidden)]
#[macro_export]
macro_rules! __slot {
    ([$call:tt [$($before:tt)*] [$($after:tt)*]] [$($way:tt)*] $value:tt, $($rest:tt)*) => {
        $crate::__arguments! {
            [$call $($before)* [$($way)* $value] $($after)*] [$($rest)*] [$($rest)*]
        }
    };
}

/// Reads what comes next: the operation after the policy, then the options, then the end.
///
/// The state is `[call policy]`, or `[call policy operation when after_failure sleep]`.
#[doc(hidden)]
#[macro_export]
macro_rules! __arguments {
    // the commonest operation
    (
        [(await) $policy:tt] [$async:tt $block:tt, $($rest:tt)*]
        [async { $($body:tt)* }, $($look:tt)*]
    ) => {
        $crate::__arguments! {
            [(await) $policy [value () ($async $block)] [] [] []] [$($rest)*] [$($rest)*]
        }
    };
    ([$call:tt $policy:tt] $capture:tt $look:tt) => {
        $crate::__operation_unless_misplaced! { [$call [$policy] [[] [] []]] $capture $look }
    };
    // the end, without an option and with some
    ([($mode:tt) $($arguments:tt)*] $capture:tt [$(,)?]) => {
        $crate::__loop! { $mode $($arguments)* }
    };
    ([($mode:tt $($name:ident)*) $($arguments:tt)*] $capture:tt [$(,)?]) => {{
        // Explains a repeated option, and gives editors something to show.
        let _ = $crate::__private::Options { $($name: (),)* ..$crate::__private::OPTIONS };
        $crate::__loop! { $mode $($arguments)* }
    }};
    // An empty option is skipped, so a macro can append options to a call that ends in a comma.
    ($state:tt [, $($capture:tt)*] [, $($look:tt)*]) => {
        $crate::__arguments! { $state [$($capture)*] [$($look)*] }
    };
    ($state:tt $capture:tt [$name:ident = , $($look:tt)*]) => {
        $crate::__no_option! { $capture [$name, $($look)*] }
    };
    (
        [($($names:tt)*) $policy:tt $operation:tt $when:tt $after_failure:tt $sleep:tt]
        [$name:tt $equals:tt $($capture:tt)*] [when = $($look:tt)*]
    ) => {
        $crate::__callable! {
            [($($names)* $name) [$policy $operation] [$after_failure $sleep]]
            [$($capture)*] [$($look)*]
        }
    };
    (
        [($($names:tt)*) $policy:tt $operation:tt $when:tt $after_failure:tt $sleep:tt]
        [$name:tt $equals:tt $($capture:tt)*] [after_failure = $($look:tt)*]
    ) => {
        $crate::__callable! {
            [($($names)* $name) [$policy $operation $when] [$sleep]] [$($capture)*] [$($look)*]
        }
    };
    (
        [($($names:tt)*) $policy:tt $operation:tt $when:tt $after_failure:tt $sleep:tt]
        [$name:tt $equals:tt $($capture:tt)*] [sleep = $($look:tt)*]
    ) => {
        $crate::__callable! {
            [($($names)* $name) [$policy $operation $when $after_failure] []]
            [$($capture)*] [$($look)*]
        }
    };
    ($state:tt $capture:tt $look:tt) => {
        $crate::__no_option! { $capture $look }
    };
}

/// Reads the operation. The slots of the options follow it, empty.
///
/// The state is that of `__callable!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __operation {
    // async move { body }
    ($state:tt $capture:tt [async move { $($body:tt)* } $($look:tt)*]) => {
        $crate::__captured_unfinished! { $state [value ()] $capture }
    };
    // || body, |fails| body
    ($state:tt $capture:tt [|| $($look:tt)*]) => {
        $crate::__captured! { $state [closure ()] $capture }
    };
    ($state:tt $capture:tt [| $($look:tt)*]) => {
        $crate::__captured! { $state [closure (_)] $capture }
    };
    // move || body, move |fails| body
    ($state:tt $capture:tt [move || $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [move | $($look:tt)*]) => {
        $crate::__captured! { $state [made (_)] $capture }
    };
    // async || body, async |fails| body
    ($state:tt $capture:tt [async $(move)? || $($look:tt)*]) => {
        $crate::__captured_unfinished! { $state [async_closure ()] $capture }
    };
    ($state:tt $capture:tt [async $(move)? | $($look:tt)*]) => {
        $crate::__captured! { $state [async_closure (_)] $capture }
    };
    // #[attribute] closure
    ($state:tt $capture:tt [#$attribute:tt $($look:tt)*]) => {
        $crate::__operation! { $state $capture [$($look)*] }
    };
    // any other expression
    ($state:tt $capture:tt $look:tt) => {
        $crate::__captured! { $state [value ()] $capture }
    };
}
