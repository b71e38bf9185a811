//! The bounds on a function that the call evaluates again after every failure: it must be `Fn`.
//!
//! A trait for each number of parameters, since `Fn` itself cannot be generic over them.

use super::never::Impossible;

macro_rules! evaluated_again {
    ($made:ident, $given:ident, ($($x:ident: $X:ident),+), $message:literal) => {
        /// A closure, or an expression that may end in one: the bound gives the closure its types.
        #[diagnostic::on_unimplemented(
            message = $message,
            label = "evaluated again after every failure",
            note = "if it keeps state, create it before the call, `let mut name = …;`, and write \
                    its name here",
            note = "in front of an `Arc` or `Rc` of a function, write `&*`"
        )]
        pub trait $made<$($X,)+ A>: Fn($($X),+) -> A {}

        #[diagnostic::do_not_recommend]
        impl<F: Fn($($X),+) -> A, $($X,)+ A> $made<$($X,)+ A> for F {}

        /// Any other expression, which is `Function`.
        #[diagnostic::on_unimplemented(
            message = $message,
            label = "evaluated again after every failure",
            note = "if it keeps state, create it before the call, `let mut name = …;`, and write \
                    its name here"
        )]
        pub trait $given<$($X,)+ A, Function, Marker> {
            fn call(function: Function, $($x: $X),+) -> A;
        }

        #[diagnostic::do_not_recommend]
        impl<F: ?Sized, G: Fn($($X),+) -> A, $($X,)+ A> $given<$($X,)+ A, G, ()> for F {
            #[inline(always)]
            fn call(function: G, $($x: $X),+) -> A {
                function($($x),+)
            }
        }

        impl<F: ?Sized, G: Impossible, $($X,)+ A> $given<$($X,)+ A, G, (G,)> for F {
            fn call(function: G, $(_: $X),+) -> A {
                function.never()
            }
        }
    };
}
evaluated_again! {
    Made, Given, (x: X),
    "this is evaluated again after every failure, so it must be `Fn({X}) -> …`, but `{Self}` is not"
}
evaluated_again! {
    Made2, Given2, (x: X, y: Y),
    "this is evaluated again after every failure, so it must be `Fn({X}, {Y}) -> …`, \
     but `{Self}` is not"
}

macro_rules! function {
    ($function:ident, ($($X:ident),+), $message:literal, $($note:literal),+) => {
        /// A function, which is `Function`.
        ///
        /// That type is a parameter, and [`Impossible`] makes a second candidate, so that the compiler
        /// infers nothing from what is no function, and has one error.
        #[diagnostic::on_unimplemented(
            message = $message,
            label = "this is `{Self}`",
            $(note = $note,)+
            note = "in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`"
        )]
        pub trait $function<$($X,)+ A, Function> {
            fn function(self) -> Function;
        }

        impl<F: FnOnce($($X),+) -> A, $($X,)+ A> $function<$($X,)+ A, F> for F {
            #[inline(always)]
            fn function(self) -> F {
                self
            }
        }

        impl<F: Impossible, $($X,)+ A> $function<$($X,)+ A, (F,)> for F {
            fn function(self) -> (F,) {
                self.never()
            }
        }
    };
}
function! {
    PolicyFunction, (X),
    "the policy is `{Self}`, which is not a function of `u32`",
    "write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`",
    "the policy comes first: `retry!(policy, operation)`"
}
function! {
    WhenFunction, (X),
    "`when` is `{Self}`, which is not a function of the error",
    "write a closure, `when = |error| …`"
}
function! {
    HookFunction, (X, Y),
    "the hook is `{Self}`, which is not a function of the error and `u32`",
    "write a closure, `after_failure = |error, fails| …` or \
     `after_failure = |error, fails, delay| …`; to await in async code, \
     `after_failure = async |error, fails| ….await`"
}
function! {
    SleepFunction, (X),
    "`sleep` is `{Self}`, which is not a function of the delay",
    "write a closure, `sleep = |delay| …`"
}
