//! What a deadline in the policy limits.

use std::time::Duration;

use aioretry::{policy, retry};
use tokio::time::{Instant, sleep};

const LIMIT: Duration = Duration::from_secs(10);

/// Returns when the sleeps began and when they ended.
async fn sleeps(hook: Duration, attempt: Duration) -> Vec<(Duration, Duration)> {
    let backoff = policy!(max_retries = 5, delay = Duration::from_secs(4));
    let start = Instant::now();
    let deadline = start + LIMIT;
    let mut sleeps = vec![];
    let result: Result<(), _> = retry!(
        |fails| backoff(fails).filter(|&delay| delay < deadline - Instant::now()),
        async {
            sleep(attempt).await;
            Err("lost")
        },
        after_failure = async |_, _| sleep(hook).await,
        sleep = async |delay| {
            let began = start.elapsed();
            sleep(delay).await;
            sleeps.push((began, start.elapsed()));
        },
    );
    result.unwrap_err();
    sleeps
}

#[tokio::test(start_paused = true)]
async fn without_a_hook_no_sleep_ends_after_it() {
    let sleeps = sleeps(Duration::ZERO, Duration::from_millis(500)).await;
    assert_eq!(sleeps.len(), 2);
    assert!(sleeps.iter().all(|(_, ended)| *ended <= LIMIT));
}

#[tokio::test(start_paused = true)]
async fn a_hook_that_awaits_is_not_counted() {
    let sleeps = sleeps(Duration::from_secs(5), Duration::from_millis(5900)).await;
    assert_eq!(sleeps.len(), 1);
    let (began, ended) = sleeps[0];
    assert_eq!((began.as_millis(), ended.as_millis()), (10_900, 14_900));
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_hangs_is_not_cut_off_by_the_policy() {
    let start = Instant::now();
    let hour = Duration::from_secs(3600);
    assert!(sleeps(Duration::ZERO, hour).await.is_empty());
    assert_eq!(start.elapsed(), hour);
}
