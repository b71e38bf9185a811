//! A server that answers as its caller chooses, and remembers the requests.

mod broken;

use std::fmt;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};
use tracing::info;

use self::broken::Broken;

/// How a request is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Overloaded,
    SlowDown {
        seconds: u64,
    },
    Missing,
    /// The connection breaks before the answer.
    HangUp,
    /// The connection breaks in the middle of the answer.
    BreakOff,
    /// Nothing is sent for an hour.
    Silence,
    Served,
}

const HOUR: Duration = Duration::from_secs(3600);

pub const REPORT: &str = "All is well.";

pub struct Server {
    address: String,
    script: Arc<Script>,
    // Ends when the server is dropped.
    _task: JoinSet<io::Result<()>>,
}

impl Server {
    /// Starts a server on loopback that gives these answers, and then repeats the last one.
    pub async fn start(answers: &[Answer]) -> io::Result<Self> {
        let script = Arc::new(Script {
            started: Instant::now(),
            answers: answers.into(),
            arrivals: Mutex::default(),
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&script));
        let mut task = JoinSet::new();
        task.spawn(axum::serve(listener, router).into_future());
        Ok(Self {
            address,
            script,
            _task: task,
        })
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// The requests so far: the time since the start of the server, and the answer.
    pub fn arrivals(&self) -> Vec<(Duration, Answer)> {
        self.script.arrivals.lock().unwrap().clone()
    }
}

struct Script {
    started: Instant,
    answers: Vec<Answer>,
    arrivals: Mutex<Vec<(Duration, Answer)>>,
}

impl Script {
    /// Records a request, and returns its answer.
    fn next_answer(&self) -> Answer {
        let mut arrivals = self.arrivals.lock().unwrap();
        let next = arrivals.len().min(self.answers.len() - 1);
        let answer = self.answers[next];
        arrivals.push((self.started.elapsed(), answer));
        info!("{answer}");
        answer
    }
}

async fn answer(State(script): State<Arc<Script>>) -> Response {
    match script.next_answer() {
        Answer::Overloaded => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Answer::SlowDown { seconds } => {
            let retry_after = [(RETRY_AFTER, seconds.to_string())];
            (StatusCode::TOO_MANY_REQUESTS, retry_after).into_response()
        }
        Answer::Missing => StatusCode::NOT_FOUND.into_response(),
        Answer::HangUp => Body::new(Broken::AtOnce).into_response(),
        Answer::BreakOff => Body::new(Broken::After("All is")).into_response(),
        Answer::Silence => {
            sleep(HOUR).await;
            StatusCode::GATEWAY_TIMEOUT.into_response()
        }
        Answer::Served => REPORT.into_response(),
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overloaded => formatter.write_str("answers 503 Service Unavailable"),
            Self::SlowDown { seconds } => {
                write!(
                    formatter,
                    "answers 429 Too Many Requests, Retry-After: {seconds}"
                )
            }
            Self::Missing => formatter.write_str("answers 404 Not Found"),
            Self::HangUp => formatter.write_str("hangs up"),
            Self::BreakOff => formatter.write_str("breaks off in the middle of its answer"),
            Self::Silence => formatter.write_str("says nothing"),
            Self::Served => formatter.write_str("answers 200 OK"),
        }
    }
}
