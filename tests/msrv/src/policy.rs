//! `policy!`: each parameter, and the places that a policy can be kept in.

use std::time::Duration;

use aioretry::policy;

use crate::SECOND;

const CONSTANT: fn(u32) -> Option<Duration> = policy!(max_retries = 2, delay = SECOND);
static DOUBLING: fn(u32) -> Option<Duration> = policy!(
    delay = SECOND,
    factor = 2,
    max_delay = 3 * SECOND,
    max_retries = u32::MAX,
);

fn owned(delay: Duration) -> impl Fn(u32) -> Option<Duration> {
    move |fails| policy!(max_retries = 2, delay = delay)(fails)
}

pub fn check() {
    assert_eq!(CONSTANT(2), Some(SECOND));
    assert_eq!(CONSTANT(3), None);
    assert_eq!(DOUBLING(2), Some(2 * SECOND));
    assert_eq!(DOUBLING(u32::MAX), Some(3 * SECOND));
    assert_eq!(owned(SECOND)(1), Some(SECOND));

    let growing = policy!(max_retries = 9, delay = SECOND, factor = 1.5, step = SECOND);
    assert_eq!(growing(2), Some(SECOND * 5 / 2));

    for (factor, delay) in [(1.5, SECOND * 3 / 2), (-1.0, SECOND), (f64::NAN, SECOND)] {
        let variable = policy!(max_retries = 9, delay = SECOND, factor = factor);
        assert_eq!(variable(2), Some(delay));
    }

    let halved = policy!(max_retries = 9, delay = SECOND, jitter = 0.5);
    assert!(halved(1) >= Some(SECOND / 2) && halved(1) <= Some(SECOND));

    let mut random = 0;
    let mut whole = policy!(
        max_retries = 9,
        delay = SECOND,
        jitter = 1,
        random = {
            random += 1;
            random
        }
    );
    assert!(whole(1) < Some(SECOND));
    assert_eq!(whole(10), None);
}
