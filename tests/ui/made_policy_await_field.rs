//! A stateful policy that a field makes when it is awaited.

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

pub struct Client {
    pub config: (u8, Making),
}

pub async fn connect(client: Client) -> Result<u32, Fault> {
    retry!(client.config.1.await, dial())
    //     ^^^^^^^^^^^^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(u32) -> …`, but `Box<dyn FnMut(u32) -> Option<Duration>>` is not
    //~ label: evaluated again after every failure
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //= let mut policy = client.config.1.await;
    //= retry!(policy, dial())
}
