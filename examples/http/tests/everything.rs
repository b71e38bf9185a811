//! Everything that can go wrong, one after the other, in one call.

mod support;

use fetch::client::ATTEMPT_TIMEOUT;
use fetch::server::{Answer, REPORT};
use support::{client_of, millis, pass_after, serve};

#[tokio::test(start_paused = true)]
async fn the_report_is_served_in_the_end() {
    let answers = [
        Answer::Overloaded,
        Answer::SlowDown { seconds: 2 },
        Answer::HangUp,
        Answer::BreakOff,
        Answer::Silence,
        Answer::Served,
    ];
    let server = serve(&answers).await;
    let client = client_of(&server);
    let (report, ()) = tokio::join!(
        client.get("/report"),
        pass_after(5, &server, ATTEMPT_TIMEOUT)
    );
    assert_eq!(report.unwrap(), REPORT);

    // 100 ms, two seconds and 200 ms, 400 ms, 800 ms, and after a second's silence 1600 ms.
    let instants = [0, 100, 2_300, 2_700, 3_500, 6_100].map(millis);
    let expected: Vec<_> = instants.into_iter().zip(answers).collect();
    assert_eq!(server.arrivals(), expected);
}
