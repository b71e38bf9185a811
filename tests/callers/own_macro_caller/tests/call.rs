//! The library as its users get it: not compiled for a test.

use own_macro_caller::{LINE, fetch};
use std::time::Duration;
use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn retries_are_logged_with_the_place_of_the_call() {
    let start = Instant::now();
    assert_eq!(fetch().await, Err("busy"));
    assert_eq!(start.elapsed(), Duration::from_secs(50 + 50));
    let place = format!("own_macro_caller/src/lib.rs:{LINE}");
    assert_eq!(
        own_macro::log::take(),
        [
            format!("{place}: failure 1: busy; retrying in 50s"),
            format!("{place}: failure 2: busy; retrying in 50s"),
        ]
    );
}
