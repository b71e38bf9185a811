//! The README of the Python package `aioretry`, section by section, in Rust.

use std::time::Duration;

use aioretry::retry;
use tokio::time::{Instant, sleep};

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// Never abandons; the delays are 0, 100 and 200 ms, and again.
fn retry_policy(fails: u32) -> (bool, Duration) {
    (false, (fails - 1) % 3 * millis(100))
}

async fn connect_to_server() -> Result<(), &'static str> {
    let mut server = Server::failing(5);
    retry!(retry_policy, server.connect())
}

struct Client {
    server: Server,
}

impl Client {
    // @retry(retry_policy)
    async fn connect(&mut self) -> Result<(), &'static str> {
        retry!(retry_policy, self.server.connect())
    }
}

struct ClientWithConfigurableRetryPolicy {
    server: Server,
    max_retries: u32,
}

impl ClientWithConfigurableRetryPolicy {
    fn retry_policy(&self, fails: u32) -> (bool, Duration) {
        (fails > self.max_retries, fails * millis(100))
    }

    // @retry('_retry_policy')
    async fn connect(&mut self) -> Result<(), &'static str> {
        retry!(|fails| self.retry_policy(fails), self.server.connect())
    }
}

struct ClientTrackableFailures {
    server: Server,
    log: Vec<String>,
}

impl ClientTrackableFailures {
    async fn send_failure_log(&mut self, error: &str, fails: u32) {
        sleep(millis(1)).await; // somewhere far away
        self.log.push(format!("{error} ({fails})"));
    }

    // @retry(retry_policy='_retry_policy', after_failure='_on_failure'), a coroutine
    async fn connect(&mut self) -> Result<(), &'static str> {
        retry!(
            retry_policy,
            self.server.connect(),
            after_failure = async |error, fails| self.send_failure_log(error, fails).await,
        )
    }

    // the same with a plain function
    async fn connect_and_print(&mut self) -> Result<(), &'static str> {
        retry!(
            retry_policy,
            self.server.connect(),
            after_failure = |error, fails| println!("  {error} ({fails})"),
        )
    }
}

/// Does not answer the first few times.
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

// The clock is paused: it jumps to the end of each sleep.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("Usage");
    println!("  {:?}", connect_to_server().await);

    println!("Use as class instance method decorator");
    let mut client = Client {
        server: Server::failing(2),
    };
    println!("  {:?}", client.connect().await);

    println!("Use instance method as retry policy");
    let mut client = ClientWithConfigurableRetryPolicy {
        server: Server::failing(10),
        max_retries: 3,
    };
    println!("  {:?}", client.connect().await);

    println!("Register an `after_failure` callback");
    let mut client = ClientTrackableFailures {
        server: Server::failing(2),
        log: vec![],
    };
    println!("  {:?}, log: {:?}", client.connect().await, client.log);
    client.server = Server::failing(2);
    println!("  {:?}", client.connect_and_print().await);
}
