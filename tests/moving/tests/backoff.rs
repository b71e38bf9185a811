use std::time::Duration;

use aioretry::{policy, retry};
use backoff::backoff::Backoff;
use backoff::{ExponentialBackoff, ExponentialBackoffBuilder};
use moving::{Error, Server, seconds};
use tokio::time::sleep;

const SECOND: Duration = Duration::from_secs(1);

fn without_jitter() -> ExponentialBackoff {
    ExponentialBackoffBuilder::new()
        .with_initial_interval(SECOND)
        .with_multiplier(1.5)
        .with_max_interval(Duration::from_secs(3))
        .with_randomization_factor(0.0)
        .with_max_elapsed_time(None)
        .build()
}

const BACKOFF: fn(u32) -> Option<Duration> = policy!(
    max_retries = u32::MAX,
    delay = SECOND,
    factor = 1.5,
    max_delay = Duration::from_secs(3),
);

async fn theirs(server: &Server) -> Result<&'static str, Error> {
    backoff::future::retry(without_jitter(), || async {
        server.request().await.map_err(|error| {
            if error.is_transient() {
                backoff::Error::transient(error)
            } else {
                backoff::Error::permanent(error)
            }
        })
    })
    .await
}

async fn ours(server: &Server) -> Result<&'static str, Error> {
    retry!(
        BACKOFF,
        server.request(),
        when = |error| error.is_transient()
    )
}

#[tokio::test(start_paused = true)]
async fn the_delays_are_the_same() {
    let (one, two) = (Server::busy(5), Server::busy(5));
    assert_eq!(
        (theirs(&one).await, ours(&two).await),
        (Ok("page"), Ok("page"))
    );
    assert_eq!(one.delays(), seconds(&[1.0, 1.5, 2.25, 3.0, 3.0]));
    assert_eq!(one.delays(), two.delays());
}

#[tokio::test(start_paused = true)]
async fn a_permanent_error_is_not_retried() {
    let error = Error::NotFound;
    let (one, two) = (Server::failing(5, error), Server::failing(5, error));
    assert_eq!(
        (theirs(&one).await, ours(&two).await),
        (Err(error), Err(error))
    );
    assert_eq!((one.attempts(), two.attempts()), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn the_notice_and_the_hook_are_told_the_same() {
    let (one, two) = (Server::busy(3), Server::busy(3));
    let (mut noticed, mut hooked) = (vec![], vec![]);
    let result = backoff::future::retry_notify(
        without_jitter(),
        || async { Ok(one.request().await?) },
        |error, delay| noticed.push((error, delay)),
    )
    .await;
    assert_eq!(result, Ok("page"));
    let result = retry!(
        BACKOFF,
        two.request(),
        after_failure = |error, _, delay| hooked.push((*error, *delay)),
    );
    assert_eq!(result, Ok("page"));
    assert_eq!(noticed.len(), 3);
    assert_eq!(noticed, hooked);
}

#[test]
fn the_defaults() {
    let default = ExponentialBackoff::default();
    assert_eq!(default.initial_interval, Duration::from_millis(500));
    assert_eq!(default.multiplier, 1.5);
    assert_eq!(default.randomization_factor, 0.5);
    assert_eq!(default.max_interval, Duration::from_secs(60));
    assert_eq!(default.max_elapsed_time, Some(Duration::from_secs(15 * 60)));
}

// Of 1000 draws, at least one lies in each half, but for one run in 2^1000.
#[test]
fn jitter_goes_half_as_far_again_as_the_cap() {
    let mut theirs = without_jitter();
    theirs.randomization_factor = 0.5;
    let theirs: Vec<_> = (0..1000)
        .filter_map(|_| theirs.next_backoff())
        .skip(3)
        .collect();
    let cap = Duration::from_secs(3);
    assert!(
        theirs
            .iter()
            .all(|delay| (cap / 2..=cap * 3 / 2).contains(delay))
    );
    assert!(theirs.iter().any(|delay| *delay > cap));

    let ours = policy!(
        max_retries = u32::MAX,
        delay = cap * 3 / 2,
        jitter = 2.0 / 3.0,
    );
    let ours: Vec<_> = (1..1000).filter_map(ours).collect();
    assert!(
        ours.iter()
            .all(|delay| (cap / 2..=cap * 3 / 2).contains(delay))
    );
    assert!(ours.iter().any(|delay| *delay > cap));
}

#[tokio::test(start_paused = true)]
async fn a_delay_of_the_error_goes_past_the_limit() {
    let server = Server::busy(50);
    let result = backoff::future::retry(backoff::backoff::Stop {}, || async {
        server
            .request()
            .await
            .map_err(|error| backoff::Error::retry_after(error, SECOND))
    })
    .await;
    assert_eq!((result, server.attempts()), (Ok("page"), 51));
}
