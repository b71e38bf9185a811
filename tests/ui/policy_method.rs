//! A method, which is no field, as the policy.

use aioretry::retry;
use given::*;
use std::time::Duration;

pub struct Client;

impl Client {
    fn policy(&self, fails: u32) -> (bool, Duration) {
        backoff(fails)
    }

    pub async fn connect(&mut self) -> Result<u32, Fault> {
        retry!(self.policy, dial())
        //          ^^^^^^ E0615 rustc: attempted to take value of method `policy` on type `&mut Client`
        //~ rustc label: method, not a field
        //~ rustc help: use parentheses to call the method `(_)`
        //= retry!(|fails| self.policy(fails), dial())
    }
}
