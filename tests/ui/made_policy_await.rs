//! A stateful policy that a name makes when it is awaited.

use aioretry::retry;
use given::*;
use std::future::{IntoFuture, Ready, ready};
use std::time::Duration;

type Policy = Box<dyn FnMut(u32) -> Option<Duration>>;

#[derive(Clone, Copy)]
pub struct Making;

impl IntoFuture for Making {
    type Output = Policy;
    type IntoFuture = Ready<Policy>;

    fn into_future(self) -> Ready<Policy> {
        let mut left = 3_u32;
        ready(Box::new(move |_| { left = left.checked_sub(1)?; Some(Duration::from_secs(1)) }))
    }
}

pub async fn connect(making: Making) -> Result<u32, Fault> {
    retry!(making.await, dial())
    //     ^^^^^^^^^^^^ E0277 `Box<dyn FnMut(u32) -> Option<Duration>>` is made again after every failure, so it must be `Fn(u32) -> …`
    //~ label: this forgets its state after every failure
    //~ note: make it before the call, and write its name in the call: `let mut name = …;`
    //= let mut policy = making.await;
    //= retry!(policy, dial())
}
