use std::time::Duration;

use aioretry::{policy, retry};
use moving::{Error, Server, seconds};
use tokio::time::sleep;
use tokio_retry::strategy::{ExponentialBackoff, jitter};
use tokio_retry::{Retry, RetryIf};

const SECOND: Duration = Duration::from_secs(1);

/// 2, 4, 8 … times 500 ms.
fn doubling() -> impl Iterator<Item = Duration> {
    ExponentialBackoff::from_millis(2).factor(500).take(3)
}

#[tokio::test(start_paused = true)]
async fn the_delays_are_the_same() {
    let (one, two, three) = (Server::busy(9), Server::busy(9), Server::busy(9));
    let result = Retry::start(doubling(), || one.request()).await;
    assert_eq!(result, Err(Error::Busy));

    let result = retry!(
        policy!(max_retries = 3, delay = SECOND, factor = 2),
        two.request()
    );
    assert_eq!(result, Err(Error::Busy));

    let mut delays = doubling();
    let result = retry!(|_| delays.next(), three.request());
    assert_eq!(result, Err(Error::Busy));

    assert_eq!(one.delays(), seconds(&[1.0, 2.0, 4.0]));
    assert_eq!(one.delays(), two.delays());
    assert_eq!(one.delays(), three.delays());
}

#[test]
fn from_millis_takes_the_base_of_the_power() {
    let delays: Vec<_> = ExponentialBackoff::from_millis(100).take(3).collect();
    assert_eq!(delays, seconds(&[0.1, 10.0, 1000.0]));
}

#[tokio::test(start_paused = true)]
async fn the_condition_is_when() {
    let error = Error::NotFound;
    let (one, two) = (Server::failing(9, error), Server::failing(9, error));
    let result = RetryIf::start(doubling(), || one.request(), Error::is_transient).await;
    assert_eq!((result, one.attempts()), (Err(error), 1));
    let policy = policy!(max_retries = 3, delay = SECOND, factor = 2);
    let result = retry!(policy, two.request(), when = Error::is_transient);
    assert_eq!((result, two.attempts()), (Err(error), 1));
}

// Of 1000 draws, at least one lies in each half, but for one run in 2^1000.
#[test]
fn jitter_is_full_jitter() {
    let theirs: Vec<_> = (0..1000).map(|_| jitter(SECOND)).collect();
    let ours = policy!(max_retries = 1000, delay = SECOND, jitter = 1);
    let ours: Vec<_> = (1..=1000).filter_map(ours).collect();
    for delays in [theirs, ours] {
        assert_eq!(delays.len(), 1000);
        assert!(delays.iter().all(|delay| *delay <= SECOND));
        assert!(delays.iter().any(|delay| *delay < SECOND / 2));
        assert!(delays.iter().any(|delay| *delay > SECOND / 2));
    }
}

#[test]
fn the_closure_runs_before_the_first_poll() {
    let mut called = false;
    let future = Retry::start(doubling(), || {
        called = true;
        std::future::ready(Ok::<_, Error>(()))
    });
    drop(future);
    assert!(called);

    let mut called = false;
    let future = async {
        retry!(policy!(max_retries = 3, delay = SECOND), async {
            called = true;
            Ok::<_, Error>(())
        })
    };
    drop(future);
    assert!(!called);
}
