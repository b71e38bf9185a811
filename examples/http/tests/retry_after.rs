//! The server says when to come back.

mod support;

use fetch::server::{Answer, REPORT};
use reqwest::StatusCode;
use support::{assert_status, client_of, millis, serve};

const SLOW_DOWN: Answer = Answer::SlowDown { seconds: 1 };

#[tokio::test(start_paused = true)]
async fn it_is_honoured() {
    let server = serve(&[Answer::SlowDown { seconds: 30 }, Answer::Served]).await;
    assert_eq!(client_of(&server).get("/report").await.unwrap(), REPORT);
    let instants: Vec<_> = server.arrivals().iter().map(|(at, _)| *at).collect();
    assert_eq!(instants, [0, 30_000].map(millis));
}

#[tokio::test(start_paused = true)]
async fn the_policy_still_gives_up_and_its_longer_delays_stay() {
    let server = serve(&[SLOW_DOWN]).await;
    let failure = client_of(&server).get("/report").await.unwrap_err();
    assert_status(&failure, StatusCode::TOO_MANY_REQUESTS);
    // A second each, where the policy alone says 100, 200, 400 and 800 ms; and then 1600 ms.
    let instants = [0, 1_000, 2_000, 3_000, 4_000, 5_600].map(millis);
    assert_eq!(server.arrivals(), instants.map(|at| (at, SLOW_DOWN)));
}
