//! A limit to the total time, and the error at the limit.

mod support;

use fetch::client::MAX_RETRY_AFTER;
use fetch::failure::Failure;
use fetch::server::{Answer, REPORT};
use reqwest::StatusCode;
use support::{assert_status, client_of, millis, pass_after, serve};
use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn a_sleep_that_would_outlast_it_is_not_begun() {
    let server = serve(&[Answer::Overloaded]).await;
    let start = Instant::now();
    let report = client_of(&server)
        .get_before(start + millis(1_000), "/report")
        .await;
    assert_status(&report.unwrap_err(), StatusCode::SERVICE_UNAVAILABLE);
    let instants = [0, 100, 300, 700].map(millis);
    assert_eq!(
        server.arrivals(),
        instants.map(|at| (at, Answer::Overloaded))
    );
    // The next attempt would have been at 1500 ms.
    assert_eq!(start.elapsed(), millis(700));
}

#[tokio::test(start_paused = true)]
async fn a_retry_after_that_would_outlast_it_is_not_begun() {
    let server = serve(&[Answer::SlowDown { seconds: 2 }]).await;
    let start = Instant::now();
    let report = client_of(&server)
        .get_before(start + millis(1_000), "/report")
        .await;
    assert_status(&report.unwrap_err(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(server.arrivals().len(), 1);
    assert_eq!(start.elapsed(), millis(0));
}

#[tokio::test(start_paused = true)]
async fn a_retry_after_counts_up_to_its_cap() {
    let server = serve(&[Answer::SlowDown { seconds: 3_600 }]).await;
    let deadline = Instant::now() + 2 * MAX_RETRY_AFTER;
    let report = client_of(&server).get_before(deadline, "/report").await;
    assert_status(&report.unwrap_err(), StatusCode::TOO_MANY_REQUESTS);
    let instants: Vec<_> = server.arrivals().iter().map(|(at, _)| *at).collect();
    assert_eq!(instants, [millis(0), MAX_RETRY_AFTER + millis(100)]);
}

#[tokio::test(start_paused = true)]
async fn an_error_that_is_not_transient_is_not_retried() {
    let server = serve(&[Answer::Missing, Answer::Served]).await;
    let deadline = Instant::now() + millis(1_000);
    let report = client_of(&server).get_before(deadline, "/report").await;
    assert_status(&report.unwrap_err(), StatusCode::NOT_FOUND);
    assert_eq!(server.arrivals(), [(millis(0), Answer::Missing)]);
}

#[tokio::test(start_paused = true)]
async fn an_attempt_is_cut_off_and_the_error_is_the_one_before() {
    let server = serve(&[Answer::Overloaded, Answer::Silence]).await;
    let start = Instant::now();
    let client = client_of(&server);
    let (report, ()) = tokio::join!(
        client.get_before(start + millis(500), "/report"),
        pass_after(2, &server, millis(400)),
    );
    assert_status(&report.unwrap_err(), StatusCode::SERVICE_UNAVAILABLE);
    let expected = [
        (millis(0), Answer::Overloaded),
        (millis(100), Answer::Silence),
    ];
    assert_eq!(server.arrivals(), expected);
    assert_eq!(start.elapsed(), millis(500));
}

#[tokio::test(start_paused = true)]
async fn without_an_error_before_it_the_deadline_is_the_error() {
    let server = serve(&[Answer::Silence]).await;
    let client = client_of(&server);
    let (report, ()) = tokio::join!(
        client.get_before(Instant::now() + millis(500), "/report"),
        pass_after(1, &server, millis(500)),
    );
    let failure = report.unwrap_err();
    assert!(matches!(failure, Failure::Deadline), "{failure}");
    assert_eq!(server.arrivals(), [(millis(0), Answer::Silence)]);
}

#[tokio::test(start_paused = true)]
async fn a_request_that_is_in_time_succeeds() {
    let server = serve(&[Answer::Overloaded, Answer::Served]).await;
    let deadline = Instant::now() + millis(101);
    let report = client_of(&server).get_before(deadline, "/report").await;
    assert_eq!(report.unwrap(), REPORT);
}
