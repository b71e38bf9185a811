//! Tells, line by line, what a server does and what a client makes of it.

use std::error::Error;
use std::time::Duration;

use fetch::client::{BACKOFF, Client};
use fetch::server::{Answer, Server};
use tokio::time::{Instant, Sleep};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("A server in trouble, and a client with patience:");
    let trouble = [
        Answer::Overloaded,
        Answer::SlowDown { seconds: 1 },
        Answer::HangUp,
        Answer::BreakOff,
        Answer::Silence,
        Answer::Served,
    ];
    let server = Server::start(&trouble, tell).await?;
    let client = Client::new(server.address(), BACKOFF, sleep)?;
    let report = client.get("/report").await?;
    println!("  client: got \"{report}\"");

    println!("What is missing stays missing:");
    let server = Server::start(&[Answer::Missing], tell).await?;
    let client = Client::new(server.address(), BACKOFF, sleep)?;
    let failure = client.get("/report").await.unwrap_err();
    println!("  client: gives up, {failure}");

    println!("A deadline in one second:");
    let server = Server::start(&[Answer::Overloaded], tell).await?;
    let client = Client::new(server.address(), BACKOFF, sleep)?;
    let deadline = Instant::now() + Duration::from_secs(1);
    let failure = client.get_before(deadline, "/report").await.unwrap_err();
    println!("  client: gives up, {failure}");
    Ok(())
}

fn tell(answer: Answer) {
    println!("  server: {answer}");
}

fn sleep(delay: Duration) -> Sleep {
    println!("  client: waits {} ms", delay.as_millis());
    tokio::time::sleep(delay)
}
