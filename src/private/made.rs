//! The bound on what is evaluated again after every failure: it must be `Fn`.
//!
//! A trait for each number of parameters, since `Fn` itself cannot be generic over them.

/// Takes one argument.
#[diagnostic::on_unimplemented(
    message = "this is evaluated again after every failure, so it must be `Fn({X}) -> …`, \
               but `{Self}` is not",
    label = "evaluated again after every failure",
    note = "if it keeps state, create it before the call, `let mut name = …;`, and write its name here",
    note = "an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front"
)]
pub trait Made<X, A>: Fn(X) -> A {}

#[diagnostic::do_not_recommend]
impl<F: Fn(X) -> A, X, A> Made<X, A> for F {}

/// Takes two arguments.
#[diagnostic::on_unimplemented(
    message = "this is evaluated again after every failure, so it must be `Fn({X}, {Y}) -> …`, \
               but `{Self}` is not",
    label = "evaluated again after every failure",
    note = "if it keeps state, create it before the call, `let mut name = …;`, and write its name here",
    note = "an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front"
)]
pub trait Made2<X, Y, A>: Fn(X, Y) -> A {}

#[diagnostic::do_not_recommend]
impl<F: Fn(X, Y) -> A, X, Y, A> Made2<X, Y, A> for F {}
