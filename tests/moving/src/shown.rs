//! The functions that the page "Migration" shows for other libraries.

pub mod backoff;
pub mod backon;
pub mod tokio_retry;
