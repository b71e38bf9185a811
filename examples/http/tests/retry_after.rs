//! The server says when to come back.

mod support;

use std::time::Duration;

use fetch::client::MAX_RETRY_AFTER;
use fetch::server::{Answer, REPORT};
use reqwest::StatusCode;
use support::{assert_status, client_of, millis, serve};

const SLOW_DOWN: Answer = Answer::SlowDown { seconds: 1 };

#[tokio::test(start_paused = true)]
async fn it_is_added_to_the_delay_of_the_policy() {
    assert_eq!(time_of_the_retry(30).await, millis(30_100));
}

#[tokio::test(start_paused = true)]
async fn it_counts_up_to_a_cap() {
    let longest = MAX_RETRY_AFTER.as_secs();
    for seconds in [longest, longest + 1, 999_999_999, u64::MAX] {
        let expected = MAX_RETRY_AFTER + millis(100);
        assert_eq!(time_of_the_retry(seconds).await, expected, "{seconds} s");
    }
}

async fn time_of_the_retry(seconds: u64) -> Duration {
    let server = serve(&[Answer::SlowDown { seconds }, Answer::Served]).await;
    assert_eq!(client_of(&server).get("/report").await.unwrap(), REPORT);
    let [(_, Answer::SlowDown { .. }), (time, Answer::Served)] = server.arrivals()[..] else {
        panic!("{:?}", server.arrivals());
    };
    time
}

#[tokio::test(start_paused = true)]
async fn the_policy_still_gives_up() {
    let server = serve(&[SLOW_DOWN]).await;
    let failure = client_of(&server).get("/report").await.unwrap_err();
    assert_status(&failure, StatusCode::TOO_MANY_REQUESTS);
    // A second each, and 100, 200, 400, 800 and 1600 ms.
    let instants = [0, 1_100, 2_300, 3_700, 5_500, 8_100].map(millis);
    assert_eq!(server.arrivals(), instants.map(|at| (at, SLOW_DOWN)));
}
