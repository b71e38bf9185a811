//! Which statuses are retried, and how often.

mod support;

use fetch::server::{Answer, REPORT};
use reqwest::StatusCode;
use support::{assert_status, client_of, millis, serve};

#[tokio::test(start_paused = true)]
async fn an_overload_is_retried() {
    let server = serve(&[Answer::Overloaded, Answer::Overloaded, Answer::Served]).await;
    assert_eq!(client_of(&server).get("/report").await.unwrap(), REPORT);
    let expected = [
        (millis(0), Answer::Overloaded),
        (millis(100), Answer::Overloaded),
        (millis(300), Answer::Served),
    ];
    assert_eq!(server.arrivals(), expected);
}

#[tokio::test(start_paused = true)]
async fn an_overload_that_lasts_is_the_error_in_the_end() {
    let server = serve(&[Answer::Overloaded]).await;
    let failure = client_of(&server).get("/report").await.unwrap_err();
    assert_status(&failure, StatusCode::SERVICE_UNAVAILABLE);
    let instants = [0, 100, 300, 700, 1_500, 3_100].map(millis);
    assert_eq!(
        server.arrivals(),
        instants.map(|at| (at, Answer::Overloaded))
    );
}

#[tokio::test(start_paused = true)]
async fn a_missing_page_is_requested_once() {
    let server = serve(&[Answer::Missing, Answer::Served]).await;
    let failure = client_of(&server).get("/report").await.unwrap_err();
    assert_status(&failure, StatusCode::NOT_FOUND);
    assert_eq!(server.arrivals(), [(millis(0), Answer::Missing)]);
}
