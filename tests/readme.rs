//! The policies that the README shows within its lines, where no doctest finds them.

use std::cell::Cell;
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::time::{Instant, sleep};

const README: &str = include_str!("../README.md");
const MINUTE: Duration = Duration::from_secs(60);
const BACKOFF: fn(u32) -> Option<Duration> =
    policy!(max_retries = 9, delay = Duration::from_secs(1), factor = 2);

/// Retries what always fails by a policy that the README shows, and returns how many seconds it took.
macro_rules! seconds_of_shown {
    ($($policy:tt)*) => {{
        let shown = without_space(concat!("`", stringify!($($policy)*), "`"));
        assert!(without_space(README).contains(&shown), "the README does not show {shown}");
        let start = Instant::now();
        let result: Result<(), Throttled> = retry!($($policy)*, async { Err(Throttled) });
        assert!(result.is_err());
        start.elapsed().as_secs()
    }};
}

/// `stringify!` breaks lines as it likes.
fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The error of a server that asks for 31 years.
struct Throttled;

impl Throttled {
    fn retry_after(&self) -> Option<Duration> {
        Some(Duration::from_secs(999_999_999))
    }
}

struct Budget(Cell<u32>);

impl Budget {
    fn spend(&self) -> bool {
        let left = self.0.get().checked_sub(1);
        self.0.set(left.unwrap_or(0));
        left.is_some()
    }
}

#[tokio::test(start_paused = true)]
async fn a_time_limit() {
    let deadline = Instant::now() + Duration::from_secs(10);
    let seconds = seconds_of_shown!(
        |fails| BACKOFF(fails).filter(|&delay| delay < deadline - Instant::now())
    );
    assert_eq!(seconds, 1 + 2 + 4); // 8 more would be too many
}

#[tokio::test(start_paused = true)]
async fn a_budget() {
    let budget = Budget(Cell::new(2));
    let seconds = seconds_of_shown!(|fails| BACKOFF(fails).filter(|_| budget.spend()));
    assert_eq!(seconds, 1 + 2);
}

#[tokio::test(start_paused = true)]
async fn a_capped_retry_after() {
    let seconds = seconds_of_shown!(|fails, error| BACKOFF(fails)
        .map(|delay| delay.saturating_add(error.retry_after().unwrap_or_default().min(MINUTE))));
    assert_eq!(seconds, (1 << 9) - 1 + 9 * 60);
}

#[tokio::test(start_paused = true)]
async fn an_iterator_of_delays() {
    let mut delays = [3, 4].map(Duration::from_secs).into_iter();
    assert_eq!(seconds_of_shown!(|_| delays.next()), 3 + 4);
}
