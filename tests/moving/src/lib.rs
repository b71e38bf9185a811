//! Each test makes the same calls with another library and with `aioretry`, and compares when the
//! attempts begin. The page "Migration" shows the same code.
//! What the page "Comparison" says of further crates is tested here too.

pub mod refused;
pub mod shown;

use std::cell::RefCell;
use std::time::Duration;
use tokio::time::Instant;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Error {
    Busy,
    NotFound,
}

impl Error {
    pub fn is_transient(&self) -> bool {
        *self == Error::Busy
    }
}

/// A server that fails a number of times, and records the time of each request.
pub struct Server {
    failures: usize,
    error: Error,
    requests: RefCell<Vec<Instant>>,
}

impl Server {
    pub fn failing(failures: usize, error: Error) -> Self {
        let requests = RefCell::default();
        Server {
            failures,
            error,
            requests,
        }
    }

    pub fn busy(failures: usize) -> Self {
        Server::failing(failures, Error::Busy)
    }

    pub async fn request(&self) -> Result<&'static str, Error> {
        let mut requests = self.requests.borrow_mut();
        requests.push(Instant::now());
        if requests.len() > self.failures {
            Ok("page")
        } else {
            Err(self.error)
        }
    }

    pub fn attempts(&self) -> usize {
        self.requests.borrow().len()
    }

    /// The delays between the requests.
    pub fn delays(&self) -> Vec<Duration> {
        self.requests
            .borrow()
            .windows(2)
            .map(|pair| pair[1] - pair[0])
            .collect()
    }
}

pub fn seconds(delays: &[f64]) -> Vec<Duration> {
    delays
        .iter()
        .copied()
        .map(Duration::from_secs_f64)
        .collect()
}
