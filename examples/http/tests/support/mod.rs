//! A paused clock, which only sleeps and tests advance. So no test waits, and the times are exact.

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

/// Starts a server with these answers, and keeps the clock still.
pub async fn serve(answers: &[Answer]) -> Server {
    hold_the_clock();
    Server::start(answers).await.unwrap()
}

pub fn client_of(server: &Server) -> Client<Sleep> {
    Client::new(server.address(), POLICY, MOVE_THE_CLOCK).unwrap()
}

pub type Sleep = fn(Duration) -> Pin<Box<dyn Future<Output = ()>>>;

/// A sleep that takes no real time.
const MOVE_THE_CLOCK: Sleep = |delay| Box::pin(advance(delay));

/// Keeps the clock still while client and server talk.
///
/// A paused clock jumps to the next timeout when the runtime is idle. A runtime that waits for a
/// socket counts as idle, so a task keeps it busy.
fn hold_the_clock() {
    let begun = Instant::now();
    tokio::spawn(async move {
        while begun.elapsed() < TOO_LONG {
            yield_now().await;
        }
    });
}

/// Waits until this many requests have arrived, then advances the clock.
pub async fn pass_after(arrivals: usize, server: &Server, time: Duration) {
    let begun = Instant::now();
    while server.arrivals().len() < arrivals {
        assert!(begun.elapsed() < TOO_LONG, "{:?}", server.arrivals());
        yield_now().await;
    }
    advance(time).await;
}

/// In real time. A test that gets stuck fails after it, instead of waiting forever.
const TOO_LONG: Duration = Duration::from_secs(60);

pub const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

pub fn assert_status(failure: &Failure, expected: StatusCode) {
    let is_expected = matches!(failure, Failure::Status { status, .. } if *status == expected);
    assert!(is_expected, "{failure}");
}
