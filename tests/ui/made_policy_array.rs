//! A stateful policy in an array.

use aioretry::retry;
use given::*;
use std::time::Duration;
type Policy = Box<dyn FnMut(u32) -> Option<Duration>>;

pub struct Maker(u32);

impl Maker {
    pub fn make(&self) -> Policy {
        let mut left = self.0;
        Box::new(move |_| { left = left.checked_sub(1)?; Some(Duration::from_secs(1)) })
    }
}

pub async fn connect(maker: Maker) -> Result<u32, Fault> {
    retry!([maker.make()][0], dial())
    //     ^^^^^^^^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(u32) -> …`, but `Box<dyn FnMut(u32) -> Option<Duration>>` is not
    //~ label: evaluated again after every failure
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut policy = maker.make();
    //= retry!(policy, dial())
}
