//! One decision of a policy: `policy!` beside the strategies of others.

use std::hint::black_box;
use std::time::Duration;

use ::aioretry::policy;
use ::backon::{BackoffBuilder, ExponentialBuilder};
use ::tokio_retry::strategy::{ExponentialBackoff, jitter};

const DELAY: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(10);
const RETRIES: usize = 8;

/// A function pointer, so that a decision is the same code for each number of failures.
macro_rules! endless {
    ($factor:literal) => {{
        let policy: fn(u32) -> Option<Duration> = policy!(
            max_retries = u32::MAX,
            delay = DELAY,
            factor = $factor,
            max_delay = LONGEST,
        );
        policy
    }};
}

pub fn run(policy: &str, decisions: u32) {
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut xorshift = || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    match policy {
        "nothing" => repeat(decisions, |_| Some(DELAY)),
        "constant" => repeat(decisions, policy!(max_retries = 10, delay = DELAY)),
        "linear" => repeat(
            decisions,
            policy!(max_retries = 10, delay = DELAY, step = DELAY),
        ),
        "doubling" => repeat(
            decisions,
            policy!(
                max_retries = 10,
                delay = DELAY,
                factor = 2,
                max_delay = LONGEST
            ),
        ),
        "factor 1.5" => repeat(
            decisions,
            policy!(
                max_retries = 10,
                delay = DELAY,
                factor = 1.5,
                max_delay = LONGEST
            ),
        ),
        "doubling, jitter, own generator" => repeat(
            decisions,
            policy!(
                max_retries = 10,
                delay = DELAY,
                factor = 2,
                max_delay = LONGEST,
                jitter = 1,
                random = xorshift(),
            ),
        ),
        "doubling, jitter" => repeat(
            decisions,
            policy!(
                max_retries = 10,
                delay = DELAY,
                factor = 2,
                max_delay = LONGEST,
                jitter = 1
            ),
        ),
        "backon: doubling" => iterate(decisions, || exponential().build()),
        "backon: doubling, jitter" => iterate(decisions, || exponential().with_jitter().build()),
        "tokio-retry: doubling" => iterate(decisions, || doubling().take(10)),
        "tokio-retry: doubling, jitter" => iterate(decisions, || doubling().map(jitter).take(10)),
        _ => {
            let (factor, fails) = policy.split_once(" after ").expect("a policy");
            let fails = fails.parse().expect("a number");
            let endless = match factor {
                "endless doubling" => endless!(2),
                "endless tripling" => endless!(3),
                _ => panic!("no policy: {policy}"),
            };
            repeat(decisions, |_| endless(black_box(fails)));
        }
    }
}

fn exponential() -> ExponentialBuilder {
    let builder = ExponentialBuilder::default()
        .with_factor(2.0)
        .with_max_times(10);
    builder.with_min_delay(DELAY).with_max_delay(LONGEST)
}

fn doubling() -> ExponentialBackoff {
    ExponentialBackoff::from_millis(2)
        .factor(50)
        .max_delay(LONGEST)
}

#[inline(never)]
fn repeat(decisions: u32, mut decide: impl FnMut(u32) -> Option<Duration>) {
    for n in 0..decisions {
        black_box(decide(black_box(n % RETRIES as u32 + 1)));
    }
}

/// A strategy is made once for eight decisions, which its share of the cost is small among.
#[inline(never)]
fn iterate<I: Iterator<Item = Duration>>(decisions: u32, strategy: impl Fn() -> I) {
    for _ in 0..decisions as usize / RETRIES {
        let mut delays = black_box(strategy());
        for _ in 0..RETRIES {
            black_box(delays.next());
        }
    }
}
