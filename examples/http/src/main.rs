//! Logs what a server in trouble does, and how a client deals with it.

use std::error::Error;
use std::time::Duration;

use fetch::client::{BACKOFF, Client};
use fetch::server::{Answer, Server};
use tokio::time::{Instant, sleep};
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::fmt::time::uptime;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    // An attempt is printed when its span closes.
    tracing_subscriber::fmt()
        .with_timer(uptime())
        .with_span_events(FmtSpan::CLOSE)
        .init();

    println!("A server that recovers:");
    let trouble = [
        Answer::Overloaded,
        Answer::SlowDown { seconds: 1 },
        Answer::HangUp,
        Answer::BreakOff,
        Answer::Silence,
        Answer::Served,
    ];
    let server = Server::start(&trouble).await?;
    let client = Client::new(server.address(), BACKOFF, sleep)?;
    println!("The report: {}", client.get("/report").await?);

    println!("A page that is missing is requested once:");
    let server = Server::start(&[Answer::Missing]).await?;
    let client = Client::new(server.address(), BACKOFF, sleep)?;
    client.get("/report").await.unwrap_err();

    println!("A server that does not recover, and a deadline in one second:");
    let server = Server::start(&[Answer::Overloaded]).await?;
    let client = Client::new(server.address(), BACKOFF, sleep)?;
    let deadline = Instant::now() + Duration::from_secs(1);
    client.get_before(deadline, "/report").await.unwrap_err();
    Ok(())
}
