use std::time::Duration;

use aioretry::{policy, retry};
use backon::{BackoffBuilder, ExponentialBuilder, Retryable};
use moving::{Error, Server, seconds};
use tokio::time::sleep;

const SECOND: Duration = Duration::from_secs(1);
const CAP: Duration = Duration::from_secs(4);

#[tokio::test(start_paused = true)]
async fn the_delays_and_what_the_hooks_are_told_are_the_same() {
    let (one, two) = (Server::busy(9), Server::busy(9));
    let (mut notified, mut hooked) = (vec![], vec![]);
    let backoff = ExponentialBuilder::default()
        .with_max_delay(CAP)
        .with_max_times(5);
    let result = (|| one.request())
        .retry(backoff)
        .when(|error| error.is_transient())
        .notify(|error, delay| notified.push((*error, delay)))
        .await;
    assert_eq!(result, Err(Error::Busy));

    let result = retry!(
        policy!(max_retries = 5, delay = SECOND, factor = 2, max_delay = CAP),
        two.request(),
        when = |error| error.is_transient(),
        after_failure = |error, _, delay| hooked.push((*error, *delay)),
    );
    assert_eq!(result, Err(Error::Busy));

    assert_eq!(one.delays(), seconds(&[1.0, 2.0, 4.0, 4.0, 4.0]));
    assert_eq!(one.delays(), two.delays());
    assert_eq!(notified.len(), 5);
    assert_eq!(notified, hooked);
}

#[tokio::test(start_paused = true)]
async fn the_default_is_three_retries() {
    let (one, two) = (Server::busy(9), Server::busy(9));
    let result = (|| one.request())
        .retry(ExponentialBuilder::default())
        .await;
    assert_eq!(result, Err(Error::Busy));
    let minute = Duration::from_secs(60);
    let result = retry!(
        policy!(
            max_retries = 3,
            delay = SECOND,
            factor = 2,
            max_delay = minute
        ),
        two.request(),
    );
    assert_eq!(result, Err(Error::Busy));
    assert_eq!(one.delays(), seconds(&[1.0, 2.0, 4.0]));
    assert_eq!(one.delays(), two.delays());
}

// Of 1000 draws, at least one goes beyond the cap, but for a run whose draws are all zero.
#[test]
fn jitter_adds_up_to_the_delay_again_and_breaks_the_cap() {
    let theirs = ExponentialBuilder::default()
        .with_min_delay(CAP)
        .with_max_delay(CAP)
        .without_max_times()
        .with_jitter();
    let theirs: Vec<_> = theirs.build().take(1000).collect();
    assert!(theirs.iter().all(|delay| (CAP..=CAP * 2).contains(delay)));
    assert!(theirs.iter().any(|delay| *delay > CAP));

    let kept = policy!(max_retries = 1000, delay = CAP, max_delay = CAP, jitter = 1);
    assert!((1..=1000).filter_map(kept).all(|delay| delay <= CAP));

    let adding = policy!(
        max_retries = 1000,
        delay = CAP * 2,
        max_delay = CAP * 2,
        jitter = 0.5
    );
    let adding: Vec<_> = (1..=1000).filter_map(adding).collect();
    assert!(adding.iter().all(|delay| (CAP..=CAP * 2).contains(delay)));
    assert!(adding.iter().any(|delay| *delay > CAP));
}

#[tokio::test(start_paused = true)]
async fn an_adjusted_delay_goes_past_the_limit_and_a_mapped_one_does_not() {
    let (one, two) = (Server::busy(50), Server::busy(50));
    let backoff = ExponentialBuilder::default().with_max_times(3);
    let result = (|| one.request())
        .retry(backoff)
        .adjust(|_, _| Some(SECOND))
        .await;
    assert_eq!((result, one.attempts()), (Ok("page"), 51));

    let backoff = policy!(max_retries = 3, delay = SECOND);
    let result = retry!(|fails| backoff(fails).map(|_| SECOND), two.request());
    assert_eq!((result, two.attempts()), (Err(Error::Busy), 4));
}
