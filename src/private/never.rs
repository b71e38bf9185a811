//! Types that have no value.

/// The type `!`, which has no name yet in stable Rust outside of a signature.
pub type Never = <fn() -> ! as Signature>::Output;

pub trait Signature {
    type Output;
}

impl<T> Signature for fn() -> T {
    type Output = T;
}

/// Implemented by no type.
///
/// Some compilers blame this bound of a sleep, and not the sleep itself.
#[diagnostic::on_unimplemented(
    message = "`sleep` returns `{Self}`, which is not a future",
    label = "returns `{Self}`",
    note = "give a function that returns a future, such as `sleep = tokio::time::sleep`"
)]
pub trait Impossible {
    fn never<T>(self) -> T;
}

/// The branch that is never taken beside an expression that may never return.
pub fn unreached<T>() -> T {
    unreachable!()
}
