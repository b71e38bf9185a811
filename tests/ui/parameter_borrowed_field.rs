//! Values of a configuration that the policy outlives.

use aioretry::policy;
use std::time::Duration;

pub struct Config {
    pub retries: u32,
}

pub struct Client {
    pub policy: Box<dyn Fn(u32) -> Option<Duration>>,
}

impl Client {
    pub fn new(config: Config) -> Self {
        Self { policy: Box::new(policy!(max_retries = config.retries, delay = Duration::from_secs(1))) }
        //                                            ^^^^^^^^^^^^^^ E0597 rustc: `config.retries` does not live long enough
        //= Self { policy: Box::new(move |fails| policy!(max_retries = config.retries, delay = Duration::from_secs(1))(fails)) }
    }
}
