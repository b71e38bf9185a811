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
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 rustc: the trait bound `Ticks: Default` is not satisfied
    //~ rustc help: consider annotating `Ticks` with `#[derive(Default)]` `#[derive(Default)]`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 rustc: the trait bound `Ticks: Default` is not satisfied
    //~ rustc help: consider annotating `Ticks` with `#[derive(Default)]` `#[derive(Default)]`
}
