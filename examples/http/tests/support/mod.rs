//! A clock that only sleeps and tests move: no test waits, and all of them know the time.

#![allow(
    dead_code,
    reason = "each test file is a program of its own, and none uses everything"
)]

use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant};

use aioretry::policy;
use fetch::client::Client;
use fetch::failure::Failure;
use fetch::server::{Answer, Server};
use reqwest::StatusCode;
use tokio::task::yield_now;
use tokio::time::advance;

/// 100 ms, 200 ms, 400 ms and so on, without jitter.
pub const POLICY: fn(fails: u32) -> Option<Duration> = policy!(
    max_retries = 5,
    delay = Duration::from_millis(100),
    factor = 2,
);

/// Starts a server with these answers, on a clock that stands still.
pub async fn serve(answers: &[Answer]) -> Server {
    hold_the_clock();
    Server::start(answers, |_| {}).await.unwrap()
}

pub fn client_of(server: &Server) -> Client<Sleep> {
    Client::new(server.address(), POLICY, MOVE_THE_CLOCK).unwrap()
}

pub type Sleep = fn(Duration) -> Pin<Box<dyn Future<Output = ()>>>;

/// A sleep that takes no time.
const MOVE_THE_CLOCK: Sleep = |delay| Box::pin(advance(delay));

/// Lets the clock stand still while client and server talk.
///
/// A paused clock jumps to the next timeout when the runtime has nothing to do, and waiting for a
/// socket is nothing to do. So something always has to be done.
fn hold_the_clock() {
    let begun = Instant::now();
    tokio::spawn(async move {
        while begun.elapsed() < TOO_LONG {
            yield_now().await;
        }
    });
}

/// Waits until so many requests have arrived, and then moves the clock.
pub async fn pass_after(arrivals: usize, server: &Server, time: Duration) {
    let begun = Instant::now();
    while server.arrivals().len() < arrivals {
        assert!(begun.elapsed() < TOO_LONG, "{:?}", server.arrivals());
        yield_now().await;
    }
    advance(time).await;
}

/// By a real clock: what has not happened by then never will, and the test fails instead of waiting
/// for ever.
const TOO_LONG: Duration = Duration::from_secs(10);

pub const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

pub fn assert_status(failure: &Failure, expected: StatusCode) {
    let is_expected = matches!(failure, Failure::Status { status, .. } if *status == expected);
    assert!(is_expected, "{failure}");
}
