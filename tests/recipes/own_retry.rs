//! The recipe "A `retry!` of your own", under `cargo test`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;

use tokio::time::timeout;

include!("shown_macro.rs");

mod log {
    macro_rules! unlogged {
        ($($argument:tt)*) => {
            drop(format!($($argument)*))
        };
    }
    pub(crate) use unlogged as warn;
}

#[test]
fn the_page_shows_the_macro() {
    assert!(crate::PAGE.contains(include_str!("shown_macro.rs")));
}

async fn connect(up: &AtomicBool) -> Result<(), &'static str> {
    let endless = aioretry::policy!(max_retries = u32::MAX, delay = Duration::from_secs(3600));
    retry!(endless, async {
        if up.load(Relaxed) {
            Ok(())
        } else {
            Err("refused")
        }
    })
}

#[tokio::test]
async fn a_server_that_starts_a_moment_later() {
    let up = Arc::new(AtomicBool::new(false));
    let server = up.clone();
    tokio::spawn(async move { server.store(true, Relaxed) });
    connect(&up).await.expect("it is up");
}

#[tokio::test]
async fn a_timeout_around_an_endless_retry() {
    let up = AtomicBool::new(false);
    let result = timeout(Duration::from_millis(1), connect(&up)).await;
    assert!(result.is_err());
}
