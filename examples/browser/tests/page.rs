//! What the page shows and what the server sees, in a real browser.

mod support;

use std::time::Duration;

use browser::page::Variant;
use browser::server::{Answer, Server, TROUBLE};
use support::{Browser, page};

async fn serve(variant: Variant, answers: &[Answer]) -> Server {
    Server::start(page(variant), answers, |_| {}).await.unwrap()
}

fn answers(server: &Server) -> Vec<Answer> {
    server
        .arrivals()
        .iter()
        .map(|(_, answer)| *answer)
        .collect()
}

fn millis(cell: &str) -> u64 {
    let millis = cell
        .strip_prefix("in ")
        .and_then(|cell| cell.strip_suffix(" ms"));
    millis.unwrap_or_else(|| panic!("{cell}")).parse().unwrap()
}

/// Uses the browser's own timers. The page would show a panic, such as that of
/// `std::time::Instant`, in place of the result.
#[tokio::test]
async fn it_shows_the_attempts_the_delays_and_the_result() {
    let browser = Browser::start().await;
    for variant in [Variant::Retry, Variant::ByHand] {
        let server = serve(variant, &TROUBLE).await;
        browser.visit(server.address()).await;
        browser.click("load").await;

        let result = browser.result().await;
        assert!(
            result.starts_with("“All is well.” Attempts: 3, delays: "),
            "{result}"
        );
        let attempts = browser.attempts().await;
        let [first, second, third] = attempts.as_slice() else {
            panic!("{variant:?}: {attempts:?}");
        };
        assert!(first[1].starts_with("the connection broke"), "{first:?}");
        assert!((200..=400).contains(&millis(&first[2])), "{first:?}");
        assert_eq!(second[1], "503 Service Unavailable, Retry-After: 1");
        // The second that the server asks for, and the delay of the policy.
        assert!((1400..=1800).contains(&millis(&second[2])), "{second:?}");
        assert_eq!(third[1..], ["200 OK", ""]);

        assert_eq!(answers(&server), TROUBLE);
        let instants: Vec<_> = server.arrivals().iter().map(|(at, _)| *at).collect();
        assert!(
            instants[2] - instants[1] >= Duration::from_secs(1),
            "{instants:?}"
        );
    }
}

#[tokio::test]
async fn it_loads_the_report_again() {
    let server = serve(Variant::Retry, &[Answer::Served]).await;
    let browser = Browser::start().await;
    browser.visit(server.address()).await;
    for visit in 1..=2 {
        browser.click("load").await;
        assert_eq!(
            browser.result().await,
            "“All is well.” Attempts: 1, delays: 0 ms."
        );
        assert_eq!(answers(&server), vec![Answer::Served; visit]);
    }
}

#[tokio::test]
async fn it_gives_up() {
    let server = serve(Variant::Retry, &[Answer::ComeBack { seconds: 2 }]).await;
    let browser = Browser::start().await;
    browser.visit(server.address()).await;
    browser.hold_timers().await;
    browser.click("load").await;
    for attempt in 1..=4 {
        browser.delay_after(attempt).await;
        browser.end_timers().await;
    }
    let result = browser.result().await;
    assert!(
        result.starts_with("Given up: 503 Service Unavailable"),
        "{result}"
    );
    assert_eq!(browser.attempts().await.len(), 5);
    assert_eq!(server.arrivals().len(), 5);
}

#[tokio::test]
async fn two_visits_draw_different_delays() {
    let server = serve(Variant::Retry, &[Answer::BreakOff]).await;
    let browser = Browser::start().await;
    let mut delays = Vec::new();
    for _ in 1..=2 {
        browser.visit(server.address()).await;
        browser.hold_timers().await;
        browser.click("load").await;
        delays.push(browser.delay_after(1).await);
    }
    assert_ne!(delays[0], delays[1]);
}

#[tokio::test]
async fn cancelling_during_a_delay_ends_it() {
    let server = serve(
        Variant::Retry,
        &[Answer::ComeBack { seconds: 3600 }, Answer::Served],
    )
    .await;
    let browser = Browser::start().await;
    browser.visit(server.address()).await;
    browser.hold_timers().await;
    browser.click("load").await;
    // The server asks for an hour, and gets a minute, besides the delay of the policy.
    browser.delay_after(1).await;
    let timers = browser.timers().await;
    let [delay] = timers.as_slice() else {
        panic!("{timers:?}");
    };
    assert!((60_200..=60_400).contains(delay), "{delay}");

    browser.click("cancel").await;
    assert_eq!(browser.result().await, "Cancelled.");
    assert!(browser.timers().await.is_empty());
    assert_eq!(server.arrivals().len(), 1);

    browser.click("load").await;
    let result = browser.result().await;
    assert!(result.starts_with("“All is well.” Attempts: 1"), "{result}");
    assert_eq!(server.arrivals().len(), 2);
}

#[tokio::test]
async fn cancelling_during_an_attempt_ends_its_request() {
    let server = serve(Variant::Retry, &[Answer::Silence]).await;
    let browser = Browser::start().await;
    browser.visit(server.address()).await;
    let () = browser
        .run(
            "const fetch = window.fetch;
            window.fetch = request => {
                window.request = request;
                return fetch(request);
            };",
        )
        .await;
    browser.click("load").await;
    browser.find("#attempts tr").await;
    assert!(!browser.run::<bool>("return request.signal.aborted").await);

    browser.click("cancel").await;
    assert_eq!(browser.result().await, "Cancelled.");
    assert!(browser.run::<bool>("return request.signal.aborted").await);
}

/// A yield is a microtask in a browser, and no timer fires before all of them have run.
#[tokio::test]
async fn retries_without_a_delay_let_timers_fire_and_buttons_work() {
    let server = serve(Variant::AtOnce, &[Answer::Served]).await;
    let browser = Browser::start().await;
    browser.visit(server.address()).await;
    browser.click("load").await;
    let result = browser.result().await;
    assert!(result.starts_with("“The timer has fired.”"), "{result}");

    browser.click("load").await;
    browser.click("cancel").await;
    assert_eq!(browser.result().await, "Cancelled.");
}
