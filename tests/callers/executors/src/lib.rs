//! The page about executors, whose examples need packages that the crate itself does without.

#![doc = include_str!("../../../../src/docs/executors.md")]

use std::future::{Ready, ready};

/// Fails twice, and then returns the number of requests.
#[derive(Default)]
pub struct Server {
    requests: u32,
}

impl Server {
    pub fn request(&mut self) -> Ready<Result<u32, &'static str>> {
        self.requests += 1;
        ready(if self.requests < 3 {
            Err("busy")
        } else {
            Ok(self.requests)
        })
    }
}
