//! A delay type without `Default`, of a policy that is called in place.

use aioretry::retry;
use given::*;

#[derive(PartialEq)]
//= #[derive(Default, PartialEq)]
pub struct Ticks(u32);

fn linear(fails: u32) -> Option<Ticks> {
    Some(Ticks(fails))
}

async fn wait(_ticks: Ticks) {}

pub async fn connect() -> Result<u32, Fault> {
    retry!(linear, dial(), sleep = wait)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy's delay is `Ticks`, which is not `Default + PartialEq`
    //~ note: a delay is a length of time, such as `Duration`; for a type of your own, write `#[derive(Default, PartialEq)]`; for a type of another crate, return a number from the policy and convert it in `sleep = |ms| …`
}
