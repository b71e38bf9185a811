//! A stateful policy that a receiver in parentheses makes.

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
    retry!((maker).make(), dial())
    //     ^^^^^^^^^^^^^^ E0277 `Box<dyn FnMut(u32) -> Option<Duration>>` is made again after every failure, so it must be `Fn(u32) -> …`
    //~ label: this forgets its state after every failure
    //~ note: make it before the call, and write its name in the call: `let mut name = …;`
    //= let mut policy = (maker).make();
    //= retry!(policy, dial())
}
