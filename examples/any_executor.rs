//! One function with a retry, on two executors. Only the `sleep` that it is given differs.

use std::io;
use std::thread;
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::runtime::Builder;
use tokio::sync::oneshot;

/// Counts down to success.
async fn launch<S: Future>(sleep: impl Fn(Duration) -> S) -> Result<&'static str, u32> {
    let mut countdown = 3;
    retry!(
        policy!(
            max_retries = 5,
            delay = Duration::from_millis(10),
            factor = 2
        ),
        async {
            if countdown > 0 {
                Err(countdown)
            } else {
                Ok("liftoff")
            }
        },
        after_failure = |left, _fails, delay| {
            println!("  {left}, retrying in {delay:?}");
            countdown -= 1;
        },
        sleep = sleep,
    )
}

/// A sleep for any executor: a thread sleeps, and then sends a message.
async fn sleep_on_a_thread(delay: Duration) {
    let (done, finished) = oneshot::channel();
    thread::spawn(move || {
        thread::sleep(delay);
        done.send(())
    });
    finished.await.ok();
}

fn main() -> io::Result<()> {
    println!("tokio, with its own sleep");
    let runtime = Builder::new_current_thread().enable_time().build()?;
    println!("  {:?}", runtime.block_on(launch(tokio::time::sleep)));

    println!("futures-lite, with a thread for a sleep");
    let result = futures_lite::future::block_on(launch(sleep_on_a_thread));
    println!("  {result:?}");
    Ok(())
}
