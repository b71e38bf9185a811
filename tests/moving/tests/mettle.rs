//! What the page "Comparison" says of mettle.

use std::time::Duration;

use moving::{Error, Server};

#[tokio::test(start_paused = true)]
async fn its_error_says_why_it_stopped_after_how_many_attempts_and_what_time() {
    let server = Server::busy(9);
    let start = tokio::time::Instant::now();
    let ended = mettle::retry(|| server.request()).await.unwrap_err();
    assert_eq!(ended.error(), &Error::Busy);
    assert_eq!(ended.attempts() as usize, server.attempts());
    assert!(ended.elapsed().abs_diff(start.elapsed()) < Duration::from_millis(10));
    assert!(!ended.stop_reason().as_str().is_empty());
    let absent = Server::failing(9, Error::NotFound);
    let refused = mettle::retry(|| absent.request())
        .when(Error::is_transient)
        .await
        .unwrap_err();
    assert_eq!(absent.attempts(), 1);
    assert_ne!(refused.stop_reason().as_str(), ended.stop_reason().as_str());
}

#[tokio::test(start_paused = true)]
async fn it_has_a_timeout_for_each_attempt() {
    let mut attempts = 0;
    let ended = mettle::retry(|| {
        attempts += 1;
        std::future::pending::<Result<(), Error>>()
    })
    .attempt_timeout(Duration::from_secs(5), || Error::Busy)
    .await
    .unwrap_err();
    assert_eq!(ended.error(), &Error::Busy);
    assert_eq!(ended.attempts(), attempts);
}
