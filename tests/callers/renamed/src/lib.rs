use ::once_more::{policy, retry, retry_blocking};
include!("../../shadowed.rs");
