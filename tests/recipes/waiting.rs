//! "Tests that do not wait": what a paused clock does.

use std::time::Duration;

use aioretry::{policy, retry};
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, advance, sleep, timeout};

const HOUR: Duration = Duration::from_secs(3600);

/// In real time, this test would take an hour.
#[tokio::test(start_paused = true)]
async fn a_limit_around_a_real_socket_is_over_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let accept = tokio::spawn(async move { listener.accept().await.unwrap() });
    let mut stream = TcpStream::connect(address).await.unwrap();
    let _silent = accept.await.unwrap();
    assert!(timeout(HOUR, stream.read_u8()).await.is_err());
}

/// How many attempts a retry each second has made when the test has let ten seconds pass.
async fn attempts(ten_seconds: impl Future<Output = ()>) -> u32 {
    let (sender, mut attempts) = tokio::sync::mpsc::unbounded_channel();
    let call = tokio::spawn(async move {
        let endless = policy!(max_retries = u32::MAX, delay = Duration::from_secs(1));
        retry!(endless, async {
            let _ = sender.send(());
            Err::<(), _>("busy")
        })
    });
    tokio::task::yield_now().await;
    ten_seconds.await;
    tokio::task::yield_now().await;
    call.abort();
    let mut count = 0;
    while attempts.try_recv().is_ok() {
        count += 1;
    }
    count
}

#[tokio::test(start_paused = true)]
async fn advancing_over_several_delays_makes_two_attempts() {
    assert_eq!(attempts(advance(Duration::from_secs(10))).await, 2);
}

#[tokio::test(start_paused = true)]
async fn sleeping_over_several_delays_makes_all_attempts() {
    let just_before = Duration::from_millis(9_500);
    assert_eq!(attempts(sleep(just_before)).await, 10);
}

#[tokio::test(start_paused = true)]
async fn endless_zero_delays_stop_the_clock() {
    let start = Instant::now();
    let mut attempts = 0;
    let call = async {
        retry!(
            policy!(max_retries = u32::MAX, delay = Duration::ZERO),
            async {
                attempts += 1;
                if attempts < 10_000 {
                    Err("busy")
                } else {
                    Ok(())
                }
            },
        )
    };
    let result = timeout(Duration::from_millis(1), call).await;
    assert_eq!(result.expect("the timeout does not fire"), Ok(()));
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_of_the_standard_library_is_not_paused() {
    let start = Instant::now();
    let deadline = std::time::Instant::now() + HOUR;
    let minutes = policy!(max_retries = u32::MAX, delay = Duration::from_secs(60));
    let mut attempts = 0;
    let result = retry!(
        |fails| minutes(fails).filter(|&delay| std::time::Instant::now() + delay < deadline),
        async {
            attempts += 1;
            if attempts < 1000 { Err("busy") } else { Ok(()) }
        },
    );
    assert_eq!(result, Ok(()), "no limit ends it");
    assert!(start.elapsed() > 16 * HOUR);
}

/// The page "Executors" says so of tokio.
#[tokio::test(start_paused = true)]
async fn delays_below_a_millisecond_take_a_millisecond() {
    let micros = policy!(
        max_retries = 7,
        delay = Duration::from_micros(10),
        factor = 2
    );
    let mut slept = vec![];
    let result: Result<(), _> = retry!(
        micros,
        async { Err("busy") },
        sleep = async |delay| {
            let start = Instant::now();
            sleep(delay).await;
            slept.push(start.elapsed());
        },
    );
    assert_eq!(result, Err("busy"));
    assert_eq!(slept, [Duration::from_millis(1); 7]);
}
