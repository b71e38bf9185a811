//! A delay of another crate's type, which has no `Default` and cannot get one.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| Some(Millis(10 * fails)), dial(), sleep = sleep_ticks)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy's delay is `given::Millis`, which is not `Default + PartialEq`
    //~ note: a delay is a length of time, such as `Duration`; for a type of your own, write `#[derive(Default, PartialEq)]`; for a type of another crate, return a number from the policy and convert it in `sleep = |ms| …`
    //= retry!(|fails| Some(10 * fails), dial(), sleep = |ms| sleep_ticks(Millis(ms)))
}
