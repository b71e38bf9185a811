//! A number of retries for a policy.

use aioretry::{policy, retry};
use given::*;
use std::time::Duration;

pub async fn connect() -> Result<u32, Fault> {
    retry!(3, dial())
    //     ^ E0618 rustc: expected function, found `{integer}`
    //= retry!(policy!(max_retries = 3, delay = Duration::from_secs(1)), dial())
}
