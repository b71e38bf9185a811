//! A delay type without `PartialEq`.

use aioretry::retry;
use given::*;

#[derive(Default)]
//= #[derive(Default, PartialEq)]
pub struct Ticks(u32);

async fn wait(_ticks: Ticks) {}

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| Some(Ticks(fails)), dial(), sleep = wait)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy's delay is `Ticks`, which is not `Default + PartialEq`
    //~ note: a delay is a length of time, such as `Duration`; for a type of your own, write `#[derive(Default, PartialEq)]`; for a type of another crate, return a number from the policy and convert it in `sleep = |ms| …`
}
