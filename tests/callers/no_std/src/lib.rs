#![no_std]

use ::aioretry::{policy, retry, retry_blocking};
include!("../../shadowed.rs");
