//! No response, or only a part of it.

mod support;

use fetch::client::{ATTEMPT_TIMEOUT, Client};
use fetch::failure::Failure;
use fetch::server::{Answer, REPORT};
use support::{POLICY, client_of, millis, pass_after, serve};

#[tokio::test(start_paused = true)]
async fn a_connection_that_breaks_before_the_answer() {
    is_retried_at_once(Answer::HangUp).await;
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_breaks_in_the_middle_of_the_answer() {
    is_retried_at_once(Answer::BreakOff).await;
}

async fn is_retried_at_once(answer: Answer) {
    let server = serve(&[answer, Answer::Served]).await;
    assert_eq!(client_of(&server).get("/report").await.unwrap(), REPORT);
    let expected = [(millis(0), answer), (millis(100), Answer::Served)];
    assert_eq!(server.arrivals(), expected);
}

#[tokio::test(start_paused = true)]
async fn a_request_without_a_response_is_retried_after_its_timeout() {
    let server = serve(&[Answer::Silence, Answer::Served]).await;
    let client = client_of(&server);
    let (report, ()) = tokio::join!(
        client.get("/report"),
        pass_after(1, &server, ATTEMPT_TIMEOUT)
    );
    assert_eq!(report.unwrap(), REPORT);
    let expected = [
        (millis(0), Answer::Silence),
        (ATTEMPT_TIMEOUT + millis(100), Answer::Served),
    ];
    assert_eq!(server.arrivals(), expected);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_responds_is_given_up() {
    let server = serve(&[Answer::Silence]).await;
    let client = client_of(&server);
    let (report, ()) = tokio::join!(client.get("/report"), async {
        for attempt in 1..=6 {
            pass_after(attempt, &server, ATTEMPT_TIMEOUT).await;
        }
    });
    let failure = report.unwrap_err();
    assert!(
        matches!(&failure, Failure::Request(error) if error.is_timeout()),
        "{failure}",
    );
    // Each attempt takes a second, until its timeout.
    let instants = [0, 1_100, 2_300, 3_700, 5_500, 8_100].map(millis);
    assert_eq!(server.arrivals(), instants.map(|at| (at, Answer::Silence)));
}

#[tokio::test]
async fn an_invalid_address_is_not_retried() {
    let sleep = |_| async { panic!("a retry") };
    let client = Client::new("nowhere", POLICY, sleep).unwrap();
    let failure = client.get("/report").await.unwrap_err();
    assert!(matches!(failure, Failure::Request(_)), "{failure}");
}
