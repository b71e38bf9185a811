//! The README of the Python package `aioretry` 1.2, section by section, in Rust.
//!
//! Newer versions of the Python package call the `after_failure` callback `before_retry`.

use std::time::Duration;

use aioretry::retry;
use tokio::time::{Instant, sleep};

const TENTH: Duration = Duration::from_millis(100);

/// Never gives up. The delays are 0, 100 and 200 ms, then the same again, and so on.
fn retry_policy(fails: u32) -> (bool, Duration) {
    (false, (fails - 1) % 3 * TENTH)
}

async fn connect_to_server() -> Result<(), &'static str> {
    let mut server = Server::failing(5);
    retry!(retry_policy, server.connect())
}

struct Client {
    server: Server,
    max_retries: u32,
    log: Vec<String>,
}

impl Client {
    fn new(failures: u32) -> Self {
        Client {
            server: Server::failing(failures),
            max_retries: 3,
            log: vec![],
        }
    }

    // @retry(retry_policy)
    async fn connect(&mut self) -> Result<(), &'static str> {
        retry!(retry_policy, self.server.connect())
    }

    fn retry_policy(&self, fails: u32) -> (bool, Duration) {
        (fails > self.max_retries, fails * TENTH)
    }

    // @retry('_retry_policy')
    async fn connect_by_own_policy(&mut self) -> Result<(), &'static str> {
        retry!(|fails| self.retry_policy(fails), self.server.connect())
    }

    // @retry('_retry_policy', after_failure='_on_failure'), where the callback is a function
    async fn connect_and_print(&mut self) -> Result<(), &'static str> {
        retry!(
            |fails| self.retry_policy(fails),
            self.server.connect(),
            after_failure =
                |error, fails, delay| println!("  failure {fails}: {error}, retrying in {delay:?}"),
        )
    }

    // The same, where the callback is a coroutine. An `Err` ends the retries, like its exception.
    async fn connect_and_log(&mut self) -> Result<(), &'static str> {
        retry!(
            |fails| self.retry_policy(fails),
            self.server.connect(),
            after_failure = async |error, fails| self.send_failure_log(error, fails).await,
        )
    }

    async fn send_failure_log(&mut self, error: &str, fails: u32) -> Result<(), &'static str> {
        sleep(TENTH / 100).await; // The log is on another server, which has room for two lines.
        if self.log.len() == 2 {
            return Err("the log is full");
        }
        self.log.push(format!("{error} ({fails})"));
        Ok(())
    }
}

/// A server that does not answer the first few times.
struct Server {
    failures: u32,
    started: Instant,
}

impl Server {
    fn failing(failures: u32) -> Self {
        Server {
            failures,
            started: Instant::now(),
        }
    }

    async fn connect(&mut self) -> Result<(), &'static str> {
        println!("  connect after {:?}", self.started.elapsed());
        if self.failures > 0 {
            self.failures -= 1;
            return Err("no answer");
        }
        Ok(())
    }
}

// The clock is paused, so it jumps to the end of each sleep.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("Usage");
    println!("  {:?}", connect_to_server().await);

    println!("Use as class instance method decorator");
    println!("  {:?}", Client::new(2).connect().await);

    println!("Use instance method as retry policy");
    println!("  {:?}", Client::new(10).connect_by_own_policy().await);

    println!("Register an `after_failure` callback");
    println!("  {:?}", Client::new(2).connect_and_print().await);
    let mut client = Client::new(3);
    println!("  {:?}", client.connect_and_log().await);
    println!("  log: {:?}", client.log);
}
