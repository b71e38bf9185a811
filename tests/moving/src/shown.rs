//! The functions that the page "Moving here" shows for other libraries.

pub mod backoff;
pub mod backon;
pub mod tokio_retry;
