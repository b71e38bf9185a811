//! A server that answers as it is told, and keeps a log of what arrives.

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

use self::broken::Broken;

/// What becomes of a request.
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
    /// Nothing comes for an hour.
    Silence,
    Served,
}

const HOUR: Duration = Duration::from_secs(3600);

pub const REPORT: &str = "All is well.";

pub struct Server {
    address: String,
    book: Arc<Book>,
    // Ends with it.
    _task: JoinSet<io::Result<()>>,
}

impl Server {
    /// Starts a server on loopback that gives these answers, and the last one ever after.
    ///
    /// `tell` is told of each when it is given.
    pub async fn start(answers: &[Answer], tell: fn(Answer)) -> io::Result<Self> {
        let book = Arc::new(Book {
            opened: Instant::now(),
            answers: answers.into(),
            arrivals: Mutex::default(),
            tell,
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(answer).with_state(Arc::clone(&book));
        let mut task = JoinSet::new();
        task.spawn(axum::serve(listener, router).into_future());
        Ok(Self {
            address,
            book,
            _task: task,
        })
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// What arrived so far: when, counted from the start, and what became of it.
    pub fn arrivals(&self) -> Vec<(Duration, Answer)> {
        self.book.arrivals.lock().unwrap().clone()
    }
}

struct Book {
    opened: Instant,
    answers: Vec<Answer>,
    arrivals: Mutex<Vec<(Duration, Answer)>>,
    tell: fn(Answer),
}

impl Book {
    /// Enters an arrival, and says how to answer it.
    fn enter(&self) -> Answer {
        let mut arrivals = self.arrivals.lock().unwrap();
        let next = arrivals.len().min(self.answers.len() - 1);
        let answer = self.answers[next];
        arrivals.push((self.opened.elapsed(), answer));
        (self.tell)(answer);
        answer
    }
}

async fn answer(State(book): State<Arc<Book>>) -> Response {
    match book.enter() {
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
