//! What a subscriber of `tracing` receives.

mod support;

use std::io;
use std::sync::{Arc, Mutex};

use aioretry::{policy, retry};
use fetch::server::Answer;
use support::{client_of, millis, pass_after, serve};
use tokio::time::Instant;
use tracing::subscriber::{DefaultGuard, set_default};
use tracing::{Instrument, info_span, warn};
use tracing_subscriber::fmt::format::FmtSpan;

#[tokio::test(start_paused = true)]
async fn each_attempt_is_a_span_and_each_retry_an_event() {
    let (log, _guard) = Log::start();
    let slow_down = Answer::SlowDown { seconds: 1 };
    let server = serve(&[slow_down, Answer::HangUp, Answer::Served]).await;
    client_of(&server).get("/report").await.unwrap();
    log.assert(&[
        r#" INFO attempt{number=1 path="/report"}: new"#,
        r#" INFO answers 429 Too Many Requests, Retry-After: 1"#,
        r#" INFO attempt{number=1 path="/report"}: close"#,
        r#" WARN retrying path="/report" error=the server responded 429 Too Many Requests fails=1 delay=1.1s"#,
        r#" INFO attempt{number=2 path="/report"}: new"#,
        r#" INFO hangs up"#,
        r#" INFO attempt{number=2 path="/report"}: close"#,
        r#" WARN retrying path="/report" error=no response, or only a part of it fails=2 delay=200ms"#,
        r#" INFO attempt{number=3 path="/report"}: new"#,
        r#" INFO answers 200 OK"#,
        r#" INFO attempt{number=3 path="/report"}: close"#,
    ]);
}

#[tokio::test(start_paused = true)]
async fn giving_up_is_an_event() {
    let (log, _guard) = Log::start();
    let server = serve(&[Answer::Overloaded]).await;
    client_of(&server).get("/report").await.unwrap_err();
    let lines = log.lines();
    let (giving_up, others) = lines.split_last().unwrap();
    assert_eq!(
        giving_up,
        r#"ERROR giving up path="/report" error=the server responded 503 Service Unavailable"#,
    );
    let retries = others.iter().filter(|line| line.contains("retrying"));
    assert_eq!(retries.count(), 5);
    assert!(!others.iter().any(|line| line.contains("giving up")));
}

#[tokio::test(start_paused = true)]
async fn an_error_that_is_not_transient_is_no_retry() {
    let (log, _guard) = Log::start();
    let server = serve(&[Answer::Missing]).await;
    client_of(&server).get("/report").await.unwrap_err();
    log.assert(&[
        r#" INFO attempt{number=1 path="/report"}: new"#,
        r#" INFO answers 404 Not Found"#,
        r#" INFO attempt{number=1 path="/report"}: close"#,
        r#"ERROR giving up path="/report" error=the server responded 404 Not Found"#,
    ]);
}

#[tokio::test(start_paused = true)]
async fn the_deadline_closes_the_span_of_the_attempt_that_it_cuts_off() {
    let (log, _guard) = Log::start();
    let server = serve(&[Answer::Overloaded, Answer::Silence]).await;
    let client = client_of(&server);
    let (report, ()) = tokio::join!(
        client.get_before(Instant::now() + millis(500), "/report"),
        pass_after(2, &server, millis(400)),
    );
    report.unwrap_err();
    log.assert(&[
        r#" INFO attempt{number=1 path="/report"}: new"#,
        r#" INFO answers 503 Service Unavailable"#,
        r#" INFO attempt{number=1 path="/report"}: close"#,
        r#" WARN retrying path="/report" error=the server responded 503 Service Unavailable fails=1 delay=100ms"#,
        r#" INFO attempt{number=2 path="/report"}: new"#,
        r#" INFO says nothing"#,
        r#" INFO attempt{number=2 path="/report"}: close"#,
        r#"ERROR giving up path="/report" error=the server responded 503 Service Unavailable"#,
    ]);
}

/// The page "Recipes" shows the line.
#[tokio::test(start_paused = true)]
async fn a_span_for_each_attempt_is_one_line() {
    const LINE: &str = r#"async |fails| request().instrument(info_span!("attempt", fails)).await"#;
    assert!(include_str!("../../../src/docs/recipes.md").contains(LINE));

    let (log, _guard) = Log::start();
    let request = async || Err::<(), _>("busy");
    let result = retry!(
        policy!(max_retries = 1, delay = millis(100)),
        async |fails| request().instrument(info_span!("attempt", fails)).await,
        after_failure = |error, _| warn!(error, "retrying"),
        sleep = tokio::time::sleep,
    );
    assert_eq!(result, Err("busy"));
    log.assert(&[
        " INFO attempt{fails=0}: new",
        " INFO attempt{fails=0}: close",
        r#" WARN retrying error="busy""#,
        " INFO attempt{fails=1}: new",
        " INFO attempt{fails=1}: close",
    ]);
}

/// A log in memory, which receives what happens on this thread.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// The log ends when the guard is dropped.
    fn start() -> (Self, DefaultGuard) {
        let log = Self::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .without_time()
            .with_target(false)
            .with_span_events(FmtSpan::NEW | FmtSpan::CLOSE)
            .with_writer(move || writer.clone())
            .finish();
        (log, set_default(subscriber))
    }

    fn lines(&self) -> Vec<String> {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    fn assert(&self, expected: &[&str]) {
        assert_eq!(self.lines(), expected);
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
