//! Calls for clippy to look at.

pub mod silent {
    include!("../../silent.rs");
}

#[forbid(clippy::all, clippy::redundant_closure_for_method_calls)]
pub mod silent_when_forbidden {
    include!("../../silent.rs");
}

pub mod advised {
    include!("../../advised.rs");
}
