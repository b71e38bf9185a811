//! The lines of the lists "Other delays" and "Logging, counting, metrics".

use std::time::Duration;

use aioretry::{policy, retry};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::{PAGE, assert_shown, normal};

const DELAY: Duration = Duration::from_secs(1);
const MINIMUM: Duration = Duration::from_millis(20);
const SHORTEST: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(10);
const LADDER: [Duration; 3] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(30),
];
/// Without jitter, so that it can be told what a line makes of it.
const BACKOFF: fn(u32) -> Option<Duration> = policy!(
    max_retries = 5,
    delay = Duration::from_millis(100),
    factor = 2
);
const FIXED: fn(u32) -> Option<Duration> = policy!(max_retries = 5, delay = DELAY);
const SPREAD: fn(u32) -> Option<Duration> = policy!(
    max_retries = u32::MAX,
    delay = Duration::from_secs(1),
    jitter = 1
);

/// The delays, in milliseconds, of a policy that the page shows.
macro_rules! delays_of_shown {
    ($($policy:tt)*) => {{
        assert_shown(stringify!($($policy)*));
        let mut slept: Vec<u128> = vec![];
        let result: Result<(), _> = retry!(
            $($policy)*,
            async { Err("busy") },
            after_failure = |_, fails, delay: &Duration| {
                slept.push(delay.as_millis());
                if fails < 1000 { Ok(()) } else { Err("enough") }
            },
        );
        assert!(result.is_err());
        slept
    }};
}

#[tokio::test(start_paused = true)]
async fn the_first_retry_at_once() {
    let delays = delays_of_shown!(|fails| if fails == 1 {
        Some(Duration::ZERO)
    } else {
        BACKOFF(fails - 1)
    });
    assert_eq!(delays, [0, 100, 200, 400, 800, 1600]);
}

#[tokio::test(start_paused = true)]
async fn a_ladder_of_delays() {
    let delays = delays_of_shown!(|fails| LADDER.get(fails as usize - 1).copied());
    assert_eq!(delays, [1000, 5000, 30_000]);
    let delays =
        delays_of_shown!(|fails| LADDER.get(fails as usize - 1).or(LADDER.last()).copied());
    assert_eq!(delays[..5], [1000, 5000, 30_000, 30_000, 30_000]);
    assert_eq!(delays.len(), 1000);
}

#[tokio::test(start_paused = true)]
async fn a_minimum() {
    let delays =
        delays_of_shown!(|fails| BACKOFF(fails).map(|delay| delay.saturating_add(MINIMUM)));
    assert_eq!(delays, [120, 220, 420, 820, 1620]);
}

#[tokio::test(start_paused = true)]
async fn a_random_part_of_a_fixed_size() {
    assert_shown("policy!(max_retries = u32::MAX, delay = Duration::from_secs(1), jitter = 1)");
    let mut all = vec![];
    for _ in 0..100 {
        let delays = delays_of_shown!(|fails| Some(FIXED(fails)?.saturating_add(SPREAD(fails)?)));
        assert_eq!(delays.len(), 5);
        all.extend(delays);
    }
    assert!(all.iter().all(|millis| (1000..=2000).contains(millis)));
    assert!(all.iter().any(|millis| *millis < 1200) && all.iter().any(|millis| *millis > 1800));
}

/// Draws the first delay of a policy that the page shows a thousand times.
macro_rules! draws_of_shown {
    ($policy:expr) => {{
        assert_shown(stringify!($policy));
        let policy = $policy;
        let draws: Vec<_> = (0..1000).map(|_| policy(1).expect("a retry")).collect();
        (*draws.iter().min().unwrap(), *draws.iter().max().unwrap())
    }};
}

fn assert_about(drawn: Duration, expected: Duration) {
    assert!(
        drawn.abs_diff(expected) < Duration::from_millis(20),
        "{drawn:?}"
    );
}

#[test]
fn twenty_percent_less_and_more() {
    let (least, most) = draws_of_shown!(policy!(
        max_retries = 5,
        delay = Duration::from_millis(1200),
        jitter = 0.4 / 1.2
    ));
    assert_about(least, Duration::from_millis(800));
    assert_about(most, Duration::from_millis(1200));
}

/// Of the bullet: `jitter = 0.2` is no ±20 %.
#[test]
fn jitter_only_shortens() {
    let policy = policy!(max_retries = 5, delay = DELAY, jitter = 0.2);
    let draws: Vec<_> = (0..1000).map(|_| policy(1).expect("a retry")).collect();
    assert_about(*draws.iter().min().unwrap(), DELAY * 4 / 5);
    assert!(draws.iter().all(|delay| *delay <= DELAY));
}

#[test]
fn jitter_that_adds() {
    let (least, most) = draws_of_shown!(policy!(max_retries = 5, delay = 2 * DELAY, jitter = 0.5));
    assert_about(least, DELAY);
    assert_about(most, 2 * DELAY);
}

#[tokio::test(start_paused = true)]
async fn decorrelated_jitter_does_not_gather_at_the_cap() {
    let mut seed = 1_u64;
    let mut random_in = |low: Duration, high: Duration| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1);
        low + (high - low).mul_f64((seed >> 32) as f64 / 2_f64.powi(32))
    };
    let (mut at_the_cap, mut all) = (0, 0);
    for _ in 0..1000 {
        let mut last = SHORTEST;
        let delays = delays_of_shown!(|fails| {
            last = random_in(SHORTEST, LONGEST.min(last * 3));
            (fails <= 5).then_some(last)
        });
        assert!(delays.iter().all(|millis| (100..=10_000).contains(millis)));
        all += delays.len();
        at_the_cap += delays.iter().filter(|millis| **millis == 10_000).count();
    }
    assert_eq!((at_the_cap, all), (0, 5000));
}

#[tokio::test(start_paused = true)]
async fn an_earlier_count() {
    let earlier: u32 = 3;
    let delays = delays_of_shown!(|fails| BACKOFF(earlier.saturating_add(fails)));
    assert_eq!(delays, [800, 1600]);
    let earlier = u32::MAX;
    assert!(delays_of_shown!(|fails| BACKOFF(earlier.saturating_add(fails))).is_empty());
}

#[test]
fn no_randomness_in_unit_tests() {
    let (least, most) = draws_of_shown!(policy!(
        max_retries = 5,
        delay = DELAY,
        jitter = if cfg!(test) { 0 } else { 1 }
    ));
    assert_eq!((least, most), (DELAY, DELAY));
}

#[tokio::test]
async fn no_delay_at_all() {
    assert_shown("|fails| (fails <= 3).then_some(())");
    assert_shown("sleep = async |()| {}");
    let mut attempts = 0;
    let result: Result<(), _> = retry!(
        |fails| (fails <= 3).then_some(()),
        async {
            attempts += 1;
            Err("busy")
        },
        sleep = async |()| {},
    );
    assert_eq!((result, attempts), (Err("busy"), 4));
}

#[tokio::test(start_paused = true)]
async fn counts_and_errors() {
    let (mut attempts, mut retries, mut errors) = (0, 0, vec![]);
    assert_shown("attempts += 1;");
    assert_shown("after_failure = |_, _| retries += 1");
    assert_shown("when = |error| { errors.push(error.to_string()); true }");
    let result: Result<(), _> = retry!(
        BACKOFF,
        async {
            attempts += 1;
            Err("busy")
        },
        when = |error| {
            errors.push(error.to_string());
            true
        },
        after_failure = |_, _| retries += 1,
    );
    assert_eq!(result, Err("busy"));
    assert_eq!((attempts, retries, errors.len()), (6, 5, 6));
}

#[tokio::test(start_paused = true)]
async fn ever_fewer_lines() {
    assert_shown(r#"if fails.is_power_of_two() { warn!("failure {fails}: {error}") }"#);
    let mut lines = vec![];
    macro_rules! warn { ($($line:tt)*) => { lines.push(format!($($line)*)) } }
    let endless = policy!(max_retries = 999, delay = DELAY);
    let result: Result<(), _> = retry!(
        endless,
        async { Err("busy") },
        after_failure = |error, fails| if fails.is_power_of_two() {
            warn!("failure {fails}: {error}")
        },
    );
    assert!(result.is_err());
    assert_eq!(lines.len(), 10);
    assert_eq!(lines[9], "failure 512: busy");
}

#[tokio::test(start_paused = true)]
async fn a_timeout_without_a_conversion() {
    #[derive(Debug, PartialEq)]
    enum MyError {
        TimedOut,
        Refused,
    }
    assert_shown("timeout(limit, connect()).await.unwrap_or(Err(MyError::TimedOut))");
    let limit = Duration::from_secs(5);
    let call = async |takes: Duration| {
        let connect = async || {
            sleep(takes).await;
            Err::<(), _>(MyError::Refused)
        };
        retry!(BACKOFF, async {
            timeout(limit, connect())
                .await
                .unwrap_or(Err(MyError::TimedOut))
        })
    };
    assert_eq!(call(Duration::from_secs(9)).await, Err(MyError::TimedOut));
    assert_eq!(call(Duration::ZERO).await, Err(MyError::Refused));
}

#[tokio::test(start_paused = true)]
async fn a_timeout_that_ends_at_the_deadline() {
    assert_shown("timeout_at(deadline.min(Instant::now() + limit), connect())");
    let start = Instant::now();
    let (deadline, limit) = (start + Duration::from_secs(8), Duration::from_secs(5));
    let connect = || std::future::pending::<Result<(), tokio::time::error::Elapsed>>();
    let result = retry!(
        |fails| BACKOFF(fails).filter(|&delay| delay < deadline - Instant::now()),
        async { timeout_at(deadline.min(Instant::now() + limit), connect()).await? },
    );
    assert!(result.is_err());
    assert_eq!(start.elapsed(), Duration::from_secs(8));
}

/// An error with what a server says of the next attempt.
struct Told(Option<Duration>);

impl Told {
    fn retry_after(&self) -> Option<Duration> {
        self.0
    }

    fn pushback(&self) -> Option<Duration> {
        self.0
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_asks_for_too_much() {
    const MINUTE: Duration = Duration::from_secs(60);
    assert_shown("BACKOFF(fails).filter(|_| error.retry_after() <= Some(MINUTE))");
    let attempts = async |told: Option<u64>| {
        let mut attempts = 0;
        let result: Result<(), _> = retry!(
            |fails, error| BACKOFF(fails).filter(|_| error.retry_after() <= Some(MINUTE)),
            async {
                attempts += 1;
                Err(Told(told.map(Duration::from_secs)))
            },
        );
        assert!(result.is_err());
        attempts
    };
    assert_eq!(attempts(Some(61)).await, 1);
    assert_eq!(attempts(Some(60)).await, 6);
    assert_eq!(attempts(None).await, 6);
}

#[tokio::test(start_paused = true)]
async fn pushback_replaces_the_delay() {
    assert_shown("BACKOFF(fails).map(|delay| error.pushback().unwrap_or(delay))");
    let mut told = [Some(MINIMUM), None, Some(LONGEST)].into_iter().cycle();
    let mut slept = vec![];
    let result: Result<(), _> = retry!(
        |fails, error| BACKOFF(fails).map(|delay| error.pushback().unwrap_or(delay)),
        async { Err(Told(told.next().unwrap())) },
        after_failure = |_, _, delay| slept.push(delay.as_millis()),
    );
    assert!(result.is_err());
    assert_eq!(slept, [20, 200, 10_000, 20, 1600]);
}

#[tokio::test(start_paused = true)]
async fn the_hook_takes_the_error_by_value() {
    #[derive(Debug, PartialEq)]
    struct Failed;
    assert_shown(".map_err(|error| { last = Some(error); Failed })");
    assert_shown("last.take()");
    let (mut last, mut taken) = (None, vec![]);
    let request = async || Err::<(), _>(String::from("busy"));
    let result = retry!(
        BACKOFF,
        async {
            request().await.map_err(|error| {
                last = Some(error);
                Failed
            })
        },
        after_failure = |_, _| taken.extend(last.take()),
    );
    assert_eq!((result, taken.len()), (Err(Failed), 5));
    assert_eq!(
        last.as_deref(),
        Some("busy"),
        "the last one, which the hook does not see"
    );
}

#[tokio::test(start_paused = true)]
async fn a_request_that_cannot_fail() {
    assert_shown(".unwrap_or_else(|response| response)");
    let last: u32 = retry!(BACKOFF, async { Err(503) }).unwrap_or_else(|response| response);
    assert_eq!(last, 503);
}

/// The span of each attempt is tested by `examples/http`, which has `tracing`.
#[test]
fn all_lines_are_tested() {
    let (_, list) = PAGE
        .split_once("other delays are one line each:\n\n")
        .expect("a list");
    let (list, _) = list.split_once("\n\n").expect("its end");
    let source = normal(include_str!("lines.rs"));
    for item in list.lines() {
        let (_, line) = item.split_once(": `").expect("a line of code");
        let line = normal(line.trim_end_matches('`'));
        assert!(source.contains(&line), "no test runs {line}");
    }
}
