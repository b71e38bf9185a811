//! A delay type without `Default`.

use aioretry::retry;
use given::*;

#[derive(PartialEq)]
//= #[derive(Default, PartialEq)]
pub struct Ticks(u32);

async fn wait(_ticks: Ticks) {}

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| Some(Ticks(fails)), dial(), sleep = wait)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy's delay is `Ticks`, which is not `Default + PartialEq`
    //~ label: the policy returns a delay that cannot be compared with zero
    //~ rustc notes: 3
    //~ note: a delay is a length of time, such as `Duration`; for a type of your own, write `#[derive(Default, PartialEq)]`; for a type of another crate, return a number from the policy and convert it in `sleep = |ms| …`
}
