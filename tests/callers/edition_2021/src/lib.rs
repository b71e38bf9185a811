use ::aioretry::{policy, retry, retry_blocking};
include!("../../shadowed.rs");

/// Clippy looks at these in every edition.
pub mod silent {
    include!("../../silent.rs");
}
