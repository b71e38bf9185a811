//! A delay type without `PartialEq`.

use aioretry::retry;
use given::*;

#[derive(Default)]
//= #[derive(Default, PartialEq)]
pub struct Ticks(u32);

async fn wait(_ticks: Ticks) {}

pub async fn connect() -> Result<u32, Fault> {
    retry!(|fails| Some(Ticks(fails)), dial(), sleep = wait)
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 rustc: can't compare `Ticks` with `Ticks`
    //~ rustc help: consider annotating `Ticks` with `#[derive(PartialEq)]` `#[derive(PartialEq)]`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 rustc: can't compare `Ticks` with `Ticks`
    //~ rustc help: consider annotating `Ticks` with `#[derive(PartialEq)]` `#[derive(PartialEq)]`
}
