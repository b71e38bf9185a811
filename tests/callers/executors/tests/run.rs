//! The sleeps of the page, on their executors. The page shows real delays, so it is compiled only.

use std::time::Duration;

use aioretry::{policy, retry};
use executors::Server;

/// Retries with a sleep for as short a time as it can.
macro_rules! call {
    ($sleep:expr) => {{
        let mut server = Server::default();
        retry!(
            policy!(max_retries = 5, delay = Duration::from_nanos(1)),
            server.request(),
            sleep = $sleep,
        )
    }};
}

#[tokio::test]
async fn tokio() {
    assert_eq!(call!(::tokio::time::sleep), Ok(3));
}

#[test]
fn smol() {
    let result = ::smol::block_on(async { call!(::smol::Timer::after) });
    assert_eq!(result, Ok(3));
}

#[test]
fn async_std() {
    let result = ::async_std::task::block_on(async { call!(::async_std::task::sleep) });
    assert_eq!(result, Ok(3));
}

#[test]
fn embassy() {
    use embassy_time::{Duration, Timer};

    const BACKOFF: fn(u32) -> Option<core::time::Duration> = policy!(
        max_retries = 5,
        delay = core::time::Duration::from_micros(1),
        factor = 2
    );

    let mut server = Server::default();
    let by_hand = ::smol::block_on(async {
        retry!(
            |fails| (fails <= 5).then_some(Duration::from_ticks(1)),
            server.request(),
            sleep = Timer::after,
        )
    });
    let mut server = Server::default();
    let converted = ::smol::block_on(async {
        retry!(
            |fails| BACKOFF(fails)?.try_into().ok(),
            server.request(),
            sleep = Timer::after,
        )
    });
    assert_eq!((by_hand, converted), (Ok(3), Ok(3)));
}
