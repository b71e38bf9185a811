//! A loader that retries.

use std::time::Duration;

use aioretry::{policy, retry};
use gloo_timers::future::sleep;
use wasm_bindgen::UnwrapThrowExt;

use crate::request::{self, Failure};
use crate::screen::Screen;

/// Half of each delay is random, so that clients that failed together do not all retry together.
pub const BACKOFF: fn(fails: u32) -> Option<Duration> = policy!(
    max_retries = 4,
    delay = Duration::from_millis(400),
    factor = 2,
    jitter = 0.5,
    random = random(),
);

/// The longest delay that a server may ask for.
pub const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);

pub struct Loader<'screen> {
    screen: &'screen Screen,
    attempts: u32,
    waited: Duration,
}

impl<'screen> Loader<'screen> {
    pub fn new(screen: &'screen Screen) -> Self {
        Self {
            screen,
            attempts: 0,
            waited: Duration::ZERO,
        }
    }

    /// Loads the report. The server may ask for longer delays, but not for more retries.
    ///
    /// What it asks for is added to the delay. The longer of the two would lose the jitter.
    pub async fn load(&mut self) -> Result<String, Failure> {
        retry!(
            |fails, error| {
                let asked = error.retry_after().min(MAX_RETRY_AFTER);
                BACKOFF(fails).map(|delay| delay.saturating_add(asked))
            },
            self.attempt(),
            after_failure = |_error, _fails, delay| self.before_sleep(*delay),
        )
    }

    pub(crate) async fn attempt(&mut self) -> Result<String, Failure> {
        self.attempts += 1;
        self.screen.begin_attempt(self.attempts);
        let result = request::report().await;
        match &result {
            Ok(_) => self.screen.end_attempt("200 OK"),
            Err(failure) => self.screen.end_attempt(&failure.to_string()),
        }
        result
    }

    pub(crate) fn before_sleep(&mut self, delay: Duration) {
        self.waited += delay;
        self.screen.show_delay(delay);
    }

    /// What the loading took so far.
    pub fn effort(&self) -> String {
        let millis = self.waited.as_millis();
        format!("Attempts: {}, delays: {millis} ms.", self.attempts)
    }
}

/// A random number of the browser's. The standard library has no random numbers on this target.
fn random() -> u64 {
    let mut bytes = [0; 8];
    let window = web_sys::window().unwrap_throw();
    let crypto = window.crypto().unwrap_throw();
    crypto
        .get_random_values_with_u8_array(&mut bytes)
        .unwrap_throw();
    u64::from_ne_bytes(bytes)
}
