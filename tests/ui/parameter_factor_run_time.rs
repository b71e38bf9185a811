//! A factor known only at run time: such a policy is written by hand.

use std::time::Duration;

pub fn delay(fails: u32, factor: u32) -> Option<Duration> {
    aioretry::policy!(max_retries = 5, delay = Duration::from_secs(1), factor = factor)(fails)
    //                                                                          ^^^^^^ E0435 rustc: attempt to use a non-constant value in a constant
    //~ rustc label: this would need to be a `const`
    //= (fails <= 5).then(|| Duration::from_secs(1).saturating_mul(factor.saturating_pow(fails)))
}
