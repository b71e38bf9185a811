//! An operation of another error or value type than the function, with `when` and a hook.

use aioretry::{retry, retry_blocking};
use given::*;

pub type Boxed = Box<dyn std::error::Error>;

pub async fn dial() -> Result<u32, std::num::ParseIntError> {
    "7".parse()
}

pub async fn error() -> Result<u32, Boxed> {
    retry!(backoff, dial(), when = |_| true, after_failure = |_, _| {})
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= Ok(retry!(backoff, dial(), when = |_| true, after_failure = |_, _| {})?)
}

pub async fn value() -> Result<u64, Fault> {
    retry!(backoff, given::dial(), when = |_| true, after_failure = |_, _| {})
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= Ok(retry!(backoff, given::dial(), when = |_| true, after_failure = |_, _| {})?.into())
}

pub fn blocking() -> Result<u32, Boxed> {
    retry_blocking!(backoff, "7".parse::<u32>(), when = |_| true, after_failure = |_, _| {}, sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= Ok(retry_blocking!(backoff, "7".parse::<u32>(), when = |_| true, after_failure = |_, _| {}, sleep = std::thread::sleep)?)
}
