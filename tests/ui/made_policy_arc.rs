//! An `Arc` of a policy that is made in the call.
//? corrected otherwise: what an `Arc` keeps is not lost

use aioretry::retry;
use given::*;
use std::sync::Arc;
use std::time::Duration;

pub struct Client {
    policy: Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>,
}

impl Client {
    fn policy(&self) -> Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync> {
        self.policy.clone()
    }

    pub async fn connect(&mut self) -> Result<u32, Fault> {
        retry!(self.policy(), dial())
    //         ^^^^^^^^^^^^^ E0277 this is evaluated again after every failure, so it must be `Fn(u32) -> …`, but `Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>` is not
    //~ note: if it keeps state, create it before the call, `let mut name = …;`, and write its name here
    //~ note: an `Arc<dyn Fn>`, `Rc<dyn Fn>` or `Box<dyn Fn>` is written with `&*` in front
        //= retry!(&*self.policy(), dial())
    }
}
