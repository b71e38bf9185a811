//! An `Arc` of a policy that is made in the call.

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
        //     ^^^^^^^^^^^^^ E0277 the policy is `Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>`, which is not a function of `u32`
        //~ label: this is `Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>`
        //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
        //~ note: the policy comes first: `retry!(policy, operation)`
        //~ note: in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`
        //= retry!(|fails| (self.policy())(fails), dial())
    }

    pub async fn connect_again(&mut self) -> Result<u32, Fault> {
        retry!(self.policy(), dial(), when = |_| true)
        //     ^^^^^^^^^^^^^ E0277 the policy is `Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>`, which is not a function of `u32`
        //~ label: this is `Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>`
        //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
        //~ note: the policy comes first: `retry!(policy, operation)`
        //~ note: in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`
        //= retry!(&*self.policy(), dial(), when = |_| true)
    }
}
