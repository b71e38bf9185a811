//! A server for the page, which answers the requests for the report as it is told to.

use std::fmt;
use std::future;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use futures_lite::StreamExt;
use futures_lite::future::yield_now;
use futures_lite::stream;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::page::Page;

/// How the server treats a request for the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The connection breaks in the middle of the answer.
    BreakOff,
    ComeBack {
        seconds: u64,
    },
    /// Nothing ever comes.
    Silence,
    Served,
}

pub const TROUBLE: [Answer; 3] = [
    Answer::BreakOff,
    Answer::ComeBack { seconds: 1 },
    Answer::Served,
];

const REPORT: &str = "All is well.";

pub struct Server {
    address: String,
    log: Arc<Log>,
    // Dropping it stops the server.
    _task: JoinSet<io::Result<()>>,
}

impl Server {
    /// Starts a server on loopback that gives these answers, again and again, and calls `tell` for
    /// each.
    pub async fn start(page: Page, answers: &[Answer], tell: fn(Answer)) -> io::Result<Self> {
        let log = Arc::new(Log {
            answers: answers.into(),
            arrivals: Mutex::default(),
            tell,
        });
        let router = Router::new()
            .route("/", get(Html(page.html)))
            .route(
                "/page.js",
                get(([(CONTENT_TYPE, "text/javascript")], page.script)),
            )
            .route(
                "/page_bg.wasm",
                get(([(CONTENT_TYPE, "application/wasm")], page.wasm)),
            )
            .route("/report", get(report))
            .with_state(Arc::clone(&log));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let mut task = JoinSet::new();
        task.spawn(axum::serve(listener, router).into_future());
        Ok(Self {
            address,
            log,
            _task: task,
        })
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// The requests for the report so far: when each arrived, and its answer.
    pub fn arrivals(&self) -> Vec<(Instant, Answer)> {
        self.log.arrivals.lock().unwrap().clone()
    }
}

struct Log {
    answers: Vec<Answer>,
    arrivals: Mutex<Vec<(Instant, Answer)>>,
    tell: fn(Answer),
}

impl Log {
    /// Logs an arrival, and returns its answer.
    fn enter(&self) -> Answer {
        let mut arrivals = self.arrivals.lock().unwrap();
        let answer = self.answers[arrivals.len() % self.answers.len()];
        arrivals.push((Instant::now(), answer));
        (self.tell)(answer);
        answer
    }
}

async fn report(State(log): State<Arc<Log>>) -> Response {
    let answer = match log.enter() {
        Answer::BreakOff => break_off().into_response(),
        Answer::ComeBack { seconds } => {
            let retry_after = [(RETRY_AFTER, seconds.to_string())];
            (StatusCode::SERVICE_UNAVAILABLE, retry_after).into_response()
        }
        Answer::Silence => future::pending().await,
        Answer::Served => REPORT.into_response(),
    };
    ([(CACHE_CONTROL, "no-store")], answer).into_response()
}

/// The beginning of a body, and then an error, upon which hyper closes the connection.
///
/// If a reused connection broke before the answer began, the browser would repeat the request on
/// its own, and the page would not see a failure.
fn break_off() -> Body {
    let broken = stream::once_future(async {
        // hyper sends the beginning when the body is pending.
        yield_now().await;
        Err(io::ErrorKind::ConnectionAborted.into())
    });
    Body::from_stream(stream::once(Ok::<_, io::Error>("All is")).chain(broken))
}

impl fmt::Display for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BreakOff => formatter.write_str("breaks off in the middle of its answer"),
            Self::ComeBack { seconds } => {
                write!(
                    formatter,
                    "answers 503 Service Unavailable, Retry-After: {seconds}"
                )
            }
            Self::Silence => formatter.write_str("says nothing"),
            Self::Served => formatter.write_str("answers 200 OK"),
        }
    }
}
