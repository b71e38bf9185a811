//! What compiles for `wasm32-unknown-unknown`, and runs: no jitter, or jitter with `random`.
//! `run.mjs` calls it. A delay is in milliseconds, and -1 if the policy gives up.

use std::future::ready;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use aioretry::{policy, retry};

const CONSTANT: fn(u32) -> Option<Duration> =
    policy!(max_retries = 5, delay = Duration::from_secs(1));

fn millis(delay: Option<Duration>) -> i32 {
    delay.map_or(-1, |delay| delay.as_millis() as i32)
}

#[unsafe(no_mangle)]
pub extern "C" fn constant(fails: u32) -> i32 {
    millis(CONSTANT(fails))
}

#[unsafe(no_mangle)]
pub extern "C" fn jittered(fails: u32, random: u64) -> i32 {
    millis(policy!(
        max_retries = 5,
        delay = Duration::from_secs(1),
        jitter = 1,
        random = random,
    )(fails))
}

/// The attempts of an operation that fails so many times first, negative if it never succeeds.
#[unsafe(no_mangle)]
pub extern "C" fn attempts(failures: i32) -> i32 {
    let mut attempts = 0;
    let retried = pin!(async {
        retry!(
            CONSTANT,
            async {
                attempts += 1;
                if attempts > failures {
                    Ok(attempts)
                } else {
                    Err(-attempts)
                }
            },
            sleep = |_delay| ready(()),
        )
    });
    match retried.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(attempts) | Err(attempts)) => attempts,
        Poll::Pending => i32::MIN,
    }
}
