//! [`Loader::load`] without the macro: the loop of the same meaning.
//!
//! The tests compare what the two show and their sizes.

use std::time::Duration;

use futures_lite::future::yield_now;
use gloo_timers::future::sleep;

use crate::loader::{BACKOFF, Loader, MAX_RETRY_AFTER};
use crate::request::Failure;

impl Loader<'_> {
    /// [`Loader::load`], written by hand.
    pub async fn load_by_hand(&mut self) -> Result<String, Failure> {
        let mut fails: u32 = 0;
        loop {
            let delay = {
                // The error is dropped before the sleep, whose future would otherwise hold it.
                let error = match self.attempt().await {
                    Ok(report) => return Ok(report),
                    Err(error) => error,
                };
                fails = fails.saturating_add(1);
                let decision = BACKOFF(fails)
                    .map(|delay| delay.saturating_add(error.retry_after().min(MAX_RETRY_AFTER)));
                let Some(delay) = decision else {
                    return Err(error);
                };
                self.before_sleep(delay);
                delay
            };
            // A delay of zero still lets other tasks run.
            if delay == Duration::default() {
                yield_now().await;
            } else {
                sleep(delay).await;
            }
        }
    }
}
