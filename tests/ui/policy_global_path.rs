//! A call of a static, by its path from the root.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(::given::BACKOFF(1), dial())
    //     ^^^^^^^^^^^^^^^^^^^ E0277 the policy is `(bool, Duration)`, which is not a function of `u32`
    //~ note: the policy comes first: `retry!(policy, operation)`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| ::given::BACKOFF(fails), dial())
}
