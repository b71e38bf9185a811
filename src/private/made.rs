//! The bound on what a call makes: it is made again after every failure, so it must be `Fn`.
//!
//! A trait for each number of parameters, since `Fn` itself cannot be generic over them.

/// Takes one argument.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is made again after every failure, so it must be `Fn({X}) -> …`",
    label = "this forgets its state after every failure",
    note = "make it before the call, and write its name in the call: `let mut name = …;`",
    note = "an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front"
)]
pub trait Made<X, A>: Fn(X) -> A {}

#[diagnostic::do_not_recommend]
impl<F: Fn(X) -> A, X, A> Made<X, A> for F {}

/// Takes two arguments.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is made again after every failure, so it must be `Fn({X}, {Y}) -> …`",
    label = "this forgets its state after every failure",
    note = "make it before the call, and write its name in the call: `let mut name = …;`",
    note = "an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front"
)]
pub trait Made2<X, Y, A>: Fn(X, Y) -> A {}

#[diagnostic::do_not_recommend]
impl<F: Fn(X, Y) -> A, X, Y, A> Made2<X, Y, A> for F {}
