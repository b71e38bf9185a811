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
//!    will be called where it stands. The state was `[((await) true) [] []]` and becomes
//!    `[((await) true) [place () (self.policy)]]`. A callable that begins with another token goes
//!    on to `__unless_misplaced!`, which refuses an option or an operation here, and to `__place!`.
//! 2. `__arguments!` finds only the policy in the state, so the operation comes next. The tokens
//!    begin with an async block, so `__awaited!` looks into it. It finds one awaited call, which
//!    becomes `[call () { self.dial().await } (self) [async]]`: the call, the names in it, and what
//!    stood before its body. Three empty slots follow it, `() []` each, for the name and the value
//!    of an option. Any other operation is read by `__operation!`, which refuses an option here.
//! 3. `__arguments!` finds `when =`. It opens the state at that slot: the slots before it and the
//!    name go into one bracket, the slots after it into another.
//! 4. `__callable!` reads the predicate as it read the policy. The tokens begin with `|error|`, so
//!    it is a closure of one parameter. It is captured and stands between the two brackets:
//!    `[closure (error) |error| error.is_transient()]`.
//! 5. `__arguments!` finds no more tokens, and hands the slots to `__loop!` in `expansion.rs`:
//!
//! ```text
//! $crate::__loop! {
//!     (await) (await) true                              // `() () false` for `retry_blocking!`
//!     [place () (self.policy)]                          // policy
//!     [call () { self.dial().await } (self) [async]]    // operation
//!     when [closure (error) |error| error.is_transient()]
//!     () []                                             // after_failure
//!     () []                                             // sleep
//! }
//! ```
//!
//! # An argument
//!
//! An argument is `[way (parameters) expression]`. The way says how the loop uses the expression:
//!
//! - `closure`: passed to a function, whose bound gives the closure its types.
//! - `async_closure`: the same, and the result is awaited.
//! - `call`: an async block or closure that only awaits one call, `path(arguments).await`. It is
//!   awaited where it stands. The future that a block or closure would add costs check time and,
//!   with a hook, size. The names in the call follow the expression: if one of them is a keyword
//!   such as `return`, the call is put back into a closure, whose head comes last.
//! - `place`: called where it stands, so never moved or copied. Names, paths, fields, indices,
//!   macro calls and captured expressions are places. The parameters are `(temporaries)` if the
//!   expression may make something that the call uses.
//! - `made`: evaluated again after every failure, so it has to be `Fn`. These are `move` closures,
//!   and what may end in a closure, such as a block.
//! - `function`: the same for any other expression, such as a call. It needs no types for a
//!   closure, so that what is no function at all can be explained.
//! - `value`: an operation that is not a closure.
//!
//! # Adding an option
//!
//! 1. `__arguments!`: a rule that opens the state at the new slot, the last one, and one more empty
//!    slot, `() []`, in the two rules that read the operation. No other rule counts the slots.
//! 2. `expansion.rs`: the slot in `__loop!`, where the loop uses the option, and a macro with a
//!    rule for each way. What an option returned that was called in place goes to a method of the
//!    option's name, in `private/answer.rs`.
//! 3. `private/names.rs`: a field of `Options`. Editors show its comment.
//! 4. `private/`: a file with a function for each way, and the trait that words the errors;
//!    re-exported in `private.rs`.
//! 5. `misuse.rs`: the option in `__expected_option!`, and its names in other libraries.
//! 6. The documentation of both macros, with the rule that rustdoc shows, and the tests:
//!    `tests/model`, `tests/options.rs`, `OPTIONS` in `tests/editor/check.py`, and each case of
//!    `tests/ui` that lists the options.

/// Reads something that is called: the policy, or the value of an option.
///
/// The state is `[call [slots before] [slots after]]`. The call is `(mode awaits names)`: the names
/// of the options so far follow what `expansion.rs` explains.
#[doc(hidden)]
#[macro_export]
macro_rules! __callable {
    // name.await, which the next rule would take for a field
    ($state:tt $capture:tt [$name:ident.await $($look:tt)*]) => {
        $crate::__captured! { $state [function ()] $capture }
    };
    // name, self.field (fast path)
    (
        [$call:tt [$($before:tt)*] [$($after:tt)*]]
        [$name:tt $(.$field:tt)?, $($rest:tt)*] [$same:ident $(.$same_field:ident)?, $($look:tt)*]
    ) => {
        $crate::__arguments! {
            [$call $($before)* [place () ($name $(.$field)?)] $($after)*] [$($rest)*] [$($rest)*]
        }
    };
    // |fails, error| body, as the policy. Clippy would advise `policy` for
    // `|fails, error| policy(fails, error)`, but not where a parameter has a type.
    (
        [$call:tt [] []] [$open:tt $a:tt, $b:tt $close:tt $($capture:tt)*]
        [|$fails:tt, $error:tt| $($look:tt)*]
    ) => {
        $crate::__captured_unfinished! {
            [$call [] []] [closure (_ _)] [$open $a, $b: &_ $close $($capture)*]
        }
    };
    // |error, fails, delay| body, likewise
    (
        $state:tt [$open:tt $a:tt, $b:tt, $c:tt $close:tt $($capture:tt)*]
        [|$error:tt, $fails:tt, $delay:tt| $($look:tt)*]
    ) => {
        $crate::__captured! {
            $state [closure ($a $b $c)] [$open $a, $b, $c: &_ $close $($capture)*]
        }
    };
    // |names| body
    ([$call:tt [] []] $capture:tt [|$($name:tt),+| $($look:tt)*]) => {
        $crate::__captured_unfinished! { [$call [] []] [closure ($($name)+)] $capture }
    };
    ($state:tt $capture:tt [|$($name:tt),+| $($look:tt)*]) => {
        $crate::__captured! { $state [closure ($($name)+)] $capture }
    };
    // |patterns| body
    ($state:tt $capture:tt [|$($look:tt)*]) => {
        $crate::__closure! { [$state closure _] $capture [$($look)*] }
    };
    // move |patterns| body
    ($state:tt $capture:tt [move |$($look:tt)*]) => {
        $crate::__closure! { [$state made _] $capture [$($look)*] }
    };
    // async …, in a call of `retry_blocking!`
    ([(() $($name:tt)*) $($slots:tt)*] [$async:tt $($capture:tt)*] [async $($look:tt)*]) => {
        $crate::__expected_blocking! { $async }
    };
    // async |names| body
    ($state:tt [$async:tt |$($p:tt),+| $($capture:tt)*] [async |$($name:tt),+| $($look:tt)*]) => {
        $crate::__awaited! {
            $state [async_closure ($($p)+)] [$async |$($p),+|] [$($capture)*] [$($look)*]
        }
    };
    // async |patterns| body
    ($state:tt $capture:tt [async $(move)? |$($look:tt)*]) => {
        $crate::__closure! { [$state async_closure _] $capture [$($look)*] }
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
/// The state is `[state of __callable, way, token, tokens]`: the last token of the parameter that
/// is being read, and of each one before it.
#[doc(hidden)]
#[macro_export]
macro_rules! __closure {
    // the end of the list
    ([[$call:tt [] []] $way:ident $last:tt $($p:tt)*] $capture:tt [$(,)? | $($look:tt)*]) => {
        $crate::__captured_unfinished! { [$call [] []] [$way ($($p)* $last)] $capture }
    };
    ([$state:tt $way:ident $last:tt $($p:tt)*] $capture:tt [$(,)? | $($look:tt)*]) => {
        $crate::__captured! { $state [$way ($($p)* $last)] $capture }
    };
    // the end of a parameter
    ([$state:tt $way:ident $last:tt $($p:tt)*] $capture:tt [, $($look:tt)*]) => {
        $crate::__closure! { [$state $way $last $($p)* $last] $capture [$($look)*] }
    };
    // its type, which may have commas of its own
    ($state:tt $capture:tt [: $type:ty, $($look:tt)*]) => {
        $crate::__closure! { $state $capture [, $($look)*] }
    };
    ($state:tt $capture:tt [: $type:ty | $($look:tt)*]) => {
        $crate::__closure! { $state $capture [| $($look)*] }
    };
    // generic arguments in its pattern, likewise; a lifetime is no type
    ($state:tt $capture:tt [::<$argument:lifetime, $($look:tt)*]) => {
        $crate::__closure! { $state $capture [::<$($look)*] }
    };
    ($state:tt $capture:tt [::<$argument:lifetime> $($look:tt)*]) => {
        $crate::__closure! { $state $capture [$($look)*] }
    };
    ($state:tt $capture:tt [::<$($argument:ty),* $(,)?> $($look:tt)*]) => {
        $crate::__closure! { $state $capture [$($look)*] }
    };
    // a token of its pattern
    ([$state:tt $way:ident $last:tt $($p:tt)*] $capture:tt [$token:tt $($look:tt)*]) => {
        $crate::__closure! { [$state $way $token $($p)*] $capture [$($look)*] }
    };
}

/// Reads the body of an async block or closure. A body that only awaits one call needs no future of
/// its own, so the call is awaited where it stands.
///
/// The head is what stands before the body.
#[doc(hidden)]
#[macro_export]
macro_rules! __awaited {
    // path(arguments).await
    (
        [$call:tt [$($before:tt)*] [$($after:tt)*]] [$way:ident $parameters:tt] $head:tt
        [$body:expr, $($rest:tt)*]
        [
            $(::)? $name:ident $(::$segment:ident)* $(.$field:tt)* (
                $($(&)? $argument:ident $($borrowed:ident)? $(.$member:tt)*),* $(,)?
            ).await,
            $($look:tt)*
        ]
    ) => {
        $crate::__arguments! {
            [
                $call $($before)*
                [call $parameters $body ($name $(, $argument $($borrowed)?)*) $head]
                $($after)*
            ]
            [$($rest)*] [$($rest)*]
        }
    };
    // any other block
    ($state:tt [value ()] [$async:tt] [$block:tt, $($rest:tt)*] $look:tt) => {
        $crate::__slot! { $state [value ()] ($async $block), $($rest)* }
    };
    // any other closure
    ([$call:tt [] []] $way:tt [$($head:tt)*] [$($capture:tt)*] $look:tt) => {
        $crate::__captured_unfinished! { [$call [] []] $way [$($head)* $($capture)*] }
    };
    ($state:tt $way:tt [$($head:tt)*] [$($capture:tt)*] $look:tt) => {
        $crate::__captured! { $state $way [$($head)* $($capture)*] }
    };
}

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
        [async $(move)? { $($body:tt)* }, $($look:tt)*]
    ) => {
        $crate::__expected_policy! { $async }
    };
    ([$call:tt [] []] [$async:tt $($capture:tt)*] [async $(move)? || $($look:tt)*]) => {
        $crate::__expected_policy! { $async }
    };
    // || body. Four parameters are more than any argument takes, so it is refused in words.
    ($state:tt [$bars:tt $($capture:tt)*] [|| $($look:tt)*]) => {
        $crate::__captured! { $state [closure ($bars $bars $bars $bars)] [$bars $($capture)*] }
    };
    ($state:tt [$move:tt $($capture:tt)*] [move || $($look:tt)*]) => {
        $crate::__captured! { $state [closure ($move $move $move $move)] [$move $($capture)*] }
    };
    ($state:tt [$async:tt $($capture:tt)*] [async $(move)? || $($look:tt)*]) => {
        $crate::__captured! { $state [closure ($async $async $async $async)] [$async $($capture)*] }
    };
    ($state:tt $capture:tt $look:tt) => {
        $crate::__place! { $state $capture $look }
    };
}

/// Reads a callable that is not a closure: a place, or something that the call makes.
///
/// The state is that of `__callable!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __place {
    // A tuple is no place.
    ($state:tt $capture:tt [($first:expr, $($inner:tt)*) $($look:tt)*]) => {
        $crate::__captured! { $state [function ()] $capture }
    };
    // (callable)
    ($state:tt $capture:tt [($($inner:tt)*), $($look:tt)*]) => {
        $crate::__callable! { $state $capture [$($inner)*, $($look)*] }
    };
    // (place)…
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
    // An array is no place either, and a block may end in a closure.
    ($state:tt $capture:tt [[$($inner:tt)*] $($look:tt)*]) => {
        $crate::__captured! { $state [function ()] $capture }
    };
    ($state:tt $capture:tt [{ $($inner:tt)* } $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [if $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [match $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [unsafe $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [const $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [loop $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [$label:lifetime: $($look:tt)*]) => {
        $crate::__captured! { $state [made ()] $capture }
    };
    ($state:tt $capture:tt [$value:literal $($look:tt)*]) => {
        $crate::__captured! { $state [function ()] $capture }
    };
    // name, ::name
    ($state:tt $capture:tt [$(::)? $name:ident $($look:tt)*]) => {
        $crate::__rest_of_place! { $state [place ()] $capture [$($look)*] }
    };
    // an expression that a macro of the caller's captured
    ($state:tt $capture:tt [$expression:tt $($look:tt)*]) => {
        $crate::__rest_of_place! { $state [place (temporaries)] $capture [$($look)*] }
    };
}

/// Reads what follows the first token of a place.
///
/// The way becomes `place (temporaries)` where the place may make something that the call uses.
#[doc(hidden)]
#[macro_export]
macro_rules! __rest_of_place {
    // the end
    ($state:tt $way:tt $capture:tt [, $($look:tt)*]) => {
        $crate::__captured! { $state $way $capture }
    };
    ($state:tt $way:tt $capture:tt [.await $($look:tt)*]) => {
        $crate::__captured! { $state [function ()] $capture }
    };
    // .field
    ($state:tt $way:tt $capture:tt [.$field:tt $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $way $capture [$($look)*] }
    };
    // ::segment
    ($state:tt $way:tt $capture:tt [::$segment:ident $($look:tt)*]) => {
        $crate::__rest_of_place! { $state $way $capture [$($look)*] }
    };
    // [index]
    ($state:tt $way:tt $capture:tt [[$($index:tt)*] $($look:tt)*]) => {
        $crate::__rest_of_place! { $state [place (temporaries)] $capture [$($look)*] }
    };
    // !(arguments of a macro)
    ($state:tt $way:tt $capture:tt [!$arguments:tt $($look:tt)*]) => {
        $crate::__rest_of_place! { $state [place (temporaries)] $capture [$($look)*] }
    };
    ($state:tt $way:tt $capture:tt $look:tt) => {
        $crate::__captured! { $state [function ()] $capture }
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
    (
        $state:tt $way:tt
        [$($head:ident)* |$($p:tt $(: &$any:tt)?),+| { $($body:tt)* }, $($rest:tt)*]
    ) => {
        $crate::__slot! {
            $state $way ($($head)* |$($p $(: &$any)?),+| { $($body)* }), $($rest)*
        }
    };
    (
        $state:tt $way:tt
        [$($head:ident)* |$($p:tt $(: &$any:tt)?),+| $f:ident($($body:tt)*), $($rest:tt)*]
    ) => {
        $crate::__slot! {
            $state $way ($($head)* |$($p $(: &$any)?),+| $f($($body)*)), $($rest)*
        }
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
/// The state is `[call policy]`, or `[call policy operation]` and the options, each with its name.
#[doc(hidden)]
#[macro_export]
macro_rules! __arguments {
    // async { body }
    (
        [((await) $awaits:tt) $policy:tt] [$async:tt $block:tt, $($rest:tt)*]
        [async { $($body:tt)* }, $($look:tt)*]
    ) => {
        $crate::__awaited! {
            [((await) $awaits) [$policy] [() [] () [] () []]]
            [value ()] [$async] [$block, $($rest)*] [$($body)*,]
        }
    };
    ([$call:tt $policy:tt] $capture:tt $look:tt) => {
        $crate::__operation! { [$call [$policy] [() [] () [] () []]] $capture $look }
    };
    // the end, without an option and with some
    ([($mode:tt $awaits:tt) $($arguments:tt)*] $capture:tt [$(,)?]) => {
        $crate::__loop! { $mode $mode $awaits $($arguments)* }
    };
    (
        [($mode:tt $awaits:tt $($name:ident)*) $($arguments:tt)*] $capture:tt [$(,)?]
    ) => {{
        // Explains a repeated option, and gives editors something to show.
        let _ = $crate::__private::Options { $($name: (),)* ..$crate::__private::OPTIONS };
        $crate::__loop! { $mode $mode $awaits $($arguments)* }
    }};
    // An empty option is skipped, so a macro can append options to a call that ends in a comma.
    ($state:tt [, $($capture:tt)*] [, $($look:tt)*]) => {
        $crate::__arguments! { $state [$($capture)*] [$($look)*] }
    };
    ($state:tt $capture:tt [$name:ident = , $($look:tt)*]) => {
        $crate::__no_option! { $capture [$name, $($look)*] }
    };
    (
        [($($names:tt)*) $policy:tt $operation:tt $w:tt $when:tt $($after:tt)*]
        [$name:tt $equals:tt $($capture:tt)*] [when = $($look:tt)*]
    ) => {
        $crate::__callable! {
            [($($names)* $name) [$policy $operation $name] [$($after)*]]
            [$($capture)*] [$($look)*]
        }
    };
    (
        [
            ($($names:tt)*) $policy:tt $operation:tt $w:tt $when:tt $h:tt $hook:tt
            $($after:tt)*
        ]
        [$name:tt $equals:tt $($capture:tt)*] [after_failure = $($look:tt)*]
    ) => {
        $crate::__callable! {
            [($($names)* $name) [$policy $operation $w $when $name] [$($after)*]]
            [$($capture)*] [$($look)*]
        }
    };
    (
        [
            ($($names:tt)*) $policy:tt $operation:tt $w:tt $when:tt $h:tt $hook:tt
            $s:tt $sleep:tt $($after:tt)*
        ]
        [$name:tt $equals:tt $($capture:tt)*] [sleep = $($look:tt)*]
    ) => {
        $crate::__callable! {
            [($($names)* $name) [$policy $operation $w $when $h $hook $name] [$($after)*]]
            [$($capture)*] [$($look)*]
        }
    };
    ($state:tt $capture:tt $look:tt) => {
        $crate::__no_option! { $capture $look }
    };
}

/// Reads the operation, unless something else stands where it belongs.
///
/// The state is that of `__callable!`. The slots of the options follow the operation, empty.
#[doc(hidden)]
#[macro_export]
macro_rules! __operation {
    ($state:tt $capture:tt [$(,)?]) => {
        compile_error!("an operation is missing after the policy: `(policy, operation)`")
    };
    // an option
    ($state:tt [$name:tt $($capture:tt)*] [$same:tt = $($look:tt)*]) => {
        $crate::__expected_operation! { $name }
    };
    // a policy
    ($state:tt [$policy:tt $($capture:tt)*] [policy!$arguments:tt, $($look:tt)*]) => {
        $crate::__expected_operation_after_policy! { $policy }
    };
    // nothing between two commas
    ($state:tt [$comma:tt $($capture:tt)*] [, $($look:tt)*]) => {
        $crate::__expected_operation! { $comma }
    };
    // #[attribute] closure
    ($state:tt $capture:tt [#$attribute:tt $($look:tt)*]) => {
        $crate::__operation! { $state $capture [$($look)*] }
    };
    // | | body
    ($state:tt $capture:tt [$($head:ident)* | | $($look:tt)*]) => {
        $crate::__operation! { $state $capture [$($head)* || $($look)*] }
    };
    // |fails, more| body
    (
        $state:tt [$($head:ident)* |$p:tt, $q:tt $($capture:tt)*]
        [$(async)? $(move)? |$a:tt, $b:ident $($look:tt)*]
    ) => {
        $crate::__expected_one_fails! { $q }
    };
    ([(() $($names:tt)*) $($slots:tt)*] $capture:tt $look:tt) => {
        $crate::__blocking_operation! { [(() $($names)*) $($slots)*] $capture $look }
    };
    // async move { body }
    ($state:tt $capture:tt [async move { $($body:tt)* } $($look:tt)*]) => {
        $crate::__captured_unfinished! { $state [value ()] $capture }
    };
    // async || body
    ($state:tt $capture:tt [async $(move)? || $($look:tt)*]) => {
        $crate::__captured_unfinished! { $state [async_closure ()] $capture }
    };
    // async |name| body
    ($state:tt [$async:tt |$p:tt| $($capture:tt)*] [async |$name:tt| $($look:tt)*]) => {
        $crate::__awaited! {
            $state [async_closure ($p)] [$async |$p|] [$($capture)*] [$($look)*]
        }
    };
    // async |pattern| body
    ($state:tt $capture:tt [async $(move)? | $($look:tt)*]) => {
        $crate::__captured! { $state [async_closure (_)] $capture }
    };
    // any other expression
    ($state:tt $capture:tt $look:tt) => {
        $crate::__captured! { $state [value ()] $capture }
    };
}

/// Reads the operation of `retry_blocking!`.
#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_operation {
    // async …, but not async { … }.method()
    ($state:tt $capture:tt [async { $($body:tt)* }.$($look:tt)*]) => {
        $crate::__captured! { $state [value ()] $capture }
    };
    ($state:tt [$async:tt $($capture:tt)*] [async $($look:tt)*]) => {
        $crate::__expected_blocking! { $async }
    };
    // || body, |fails| body. Clippy would advise `dial` for `|| dial()`, but not if the closure has
    // a type.
    (
        [$call:tt [$policy:tt] [$($options:tt)*]]
        [|| $body:expr, $($rest:tt)*] [|| $($look:tt)*]
    ) => {
        $crate::__arguments! {
            [$call $policy [closure () (|| -> _ { $body })] $($options)*] [$($rest)*] [$($rest)*]
        }
    };
    (
        [$call:tt [$policy:tt] [$($options:tt)*]]
        [|$p:tt| $body:expr, $($rest:tt)*] [|$name:tt| $($look:tt)*]
    ) => {
        $crate::__arguments! {
            [$call $policy [closure (_) (|$p| -> _ { $body })] $($options)*] [$($rest)*] [$($rest)*]
        }
    };
    // || -> type { body }, |pattern| body
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
    // any other expression
    ($state:tt $capture:tt $look:tt) => {
        $crate::__captured! { $state [value ()] $capture }
    };
}
