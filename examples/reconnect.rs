//! A client that connects, asks and reads the answer. If any of that fails, it retries.
//!
//! ```text
//! cargo run --example reconnect              with its own server, which fails in three ways first
//! cargo run --example reconnect HOST:PORT    with that server: sends "hello", expects one line
//! ```

use std::io::{self, ErrorKind};
use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::mpsc;
use tokio::time::sleep;

struct Client {
    address: String,
    policy: fn(u32) -> Option<Duration>,
    attempts: u32,
    failures: Vec<ErrorKind>,
    monitor: mpsc::Sender<u32>,
}

impl Client {
    async fn hello(&mut self) -> io::Result<String> {
        retry!(
            self.policy,
            async { self.ask("hello\n").await },
            after_failure = async |error, fails, delay| self.report(error, fails, delay).await,
        )
    }

    async fn ask(&mut self, question: &str) -> io::Result<String> {
        self.attempts += 1;
        println!("attempt {} at {}", self.attempts, self.address);
        let mut server = BufReader::new(TcpStream::connect(&self.address).await?);
        server.write_all(question.as_bytes()).await?;
        let mut answer = String::new();
        server.read_line(&mut answer).await?;
        if !answer.ends_with('\n') {
            let cut_off = format!("cut off after {answer:?}");
            return Err(io::Error::new(ErrorKind::UnexpectedEof, cut_off));
        }
        Ok(answer.trim_end().to_string())
    }

    /// Awaited before the next attempt. A closed channel is not an error: nobody is listening.
    async fn report(&mut self, error: &io::Error, fails: u32, delay: &Duration) {
        println!("  failure {fails}: {error}, retrying in {delay:?}");
        self.failures.push(error.kind());
        self.monitor.send(fails).await.ok();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let (address, monitor) = match std::env::args().nth(1) {
        Some(address) => (address, mpsc::channel(1).0), // nobody is listening
        None => start_unreliable_server().expect("a free port"),
    };
    let mut client = Client {
        address,
        policy: policy!(
            max_retries = 4,
            delay = Duration::from_millis(20),
            factor = 2
        ),
        attempts: 0,
        failures: vec![],
        monitor,
    };
    match client.hello().await {
        Ok(answer) => {
            println!("success: {answer:?} after {:?}", client.failures);
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("gave up after {} attempts: {error}", client.attempts);
            ExitCode::FAILURE
        }
    }
}

/// Refuses until it hears of a failure, resets one connection, cuts off the next, and then serves.
fn start_unreliable_server() -> io::Result<(String, mpsc::Sender<u32>)> {
    // A port that is bound, but not listened on, refuses connections.
    let socket = TcpSocket::new_v4()?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    let address = socket.local_addr()?.to_string();
    let (monitor, reports) = mpsc::channel(1);
    tokio::spawn(async {
        println!("the server ended: {:?}", serve(socket, reports).await);
    });
    Ok((address, monitor))
}

async fn serve(socket: TcpSocket, mut reports: mpsc::Receiver<u32>) -> io::Result<()> {
    reports.recv().await;
    drop(reports); // The server needs to hear of the first failure only.
    let listener = socket.listen(8)?;
    let (connection, _) = listener.accept().await?;
    connection.set_zero_linger()?; // Dropping it then resets the connection.
    drop(connection);

    let mut answer = "good mor";
    loop {
        let mut connection = BufReader::new(listener.accept().await?.0);
        connection.read_line(&mut String::new()).await?;
        connection.write_all(answer.as_bytes()).await?;
        answer = "good morning\n";
    }
}
