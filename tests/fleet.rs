//! The figures of the page "Before you retry" on a fleet that reconnects: 2,000 clients lose their
//! connection at once, and the server accepts 200 connections in each second.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Duration;

use aioretry::policy;

const PAGE: &str = include_str!("../src/docs/before_you_retry.md");
const CLIENTS: usize = 2000;
const ACCEPTED: u32 = 200;
const SECOND: Duration = Duration::from_secs(1);

/// Random enough, and the same in each run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1);
        self.0
    }
}

/// How many clients get a connection, the second in which the last one does, and all requests.
fn simulate(
    spread: Duration,
    mut policy: impl FnMut(u32, u64) -> Option<Duration>,
) -> (usize, u64, u32) {
    let mut random = Random(1);
    let mut first = policy!(
        max_retries = 1,
        delay = spread,
        jitter = 1,
        random = random.next(),
    );
    // When each request comes, after how many failures; the earliest first.
    let mut queue: BinaryHeap<_> = (0..CLIENTS)
        .map(|_| Reverse((first(1).expect("a delay"), 0)))
        .collect();
    let (mut second, mut in_second, mut requests, mut connected, mut last) = (0, 0, 0, 0, 0);
    while let Some(Reverse((now, fails))) = queue.pop() {
        if now.as_secs() != second {
            (second, in_second) = (now.as_secs(), 0);
        }
        in_second += 1;
        requests += 1;
        if in_second <= ACCEPTED {
            (connected, last) = (connected + 1, second + 1);
        } else if let Some(delay) = policy(fails + 1, random.next()) {
            queue.push(Reverse((now + delay, fails + 1)));
        }
    }
    (connected, last, requests)
}

/// The row of the table, as the page shows it.
fn assert_shown(name: &str, (connected, seconds, requests): (usize, u64, u32)) {
    let row = format!("| {name} | {connected} | {seconds} s | {requests} |");
    assert!(PAGE.contains(&row), "the page does not show {row}");
}

fn of_the_front_page(fails: u32, random: u64) -> Option<Duration> {
    policy!(
        max_retries = 5,
        delay = SECOND / 10,
        factor = 2,
        jitter = 1,
        random = random
    )(fails)
}

fn endless(fails: u32, random: u64) -> Option<Duration> {
    policy!(
        max_retries = u32::MAX,
        delay = SECOND,
        factor = 2,
        max_delay = 30 * SECOND,
        jitter = 1,
        random = random,
    )(fails)
}

#[test]
fn numbers_for_requests_do_not_reconnect_a_fleet() {
    let name = "5 retries from 100 ms";
    assert_shown(name, simulate(Duration::ZERO, of_the_front_page));
}

#[test]
fn endless_retries_reconnect_a_fleet() {
    let name = "endless from 1 s, at most 30 s";
    assert_shown(name, simulate(Duration::ZERO, endless));
}

#[test]
fn a_first_attempt_that_is_spread_saves_time_and_requests() {
    let name = "the same, the first attempt spread over 10 s";
    assert_shown(name, simulate(10 * SECOND, endless));
}
