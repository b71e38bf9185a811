//! A client that connects, asks and reads the answer, and tries again when any of that fails.
//!
//! ```text
//! cargo run --example reconnect              with a server of its own, which fails in three ways first
//! cargo run --example reconnect HOST:PORT    with that server: sends "hello", expects one line
//! ```

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

struct Client {
    address: String,
    policy: fn(u32) -> Option<Duration>,
    attempts: u32,
    failures: Vec<ErrorKind>,
}

impl Client {
    async fn hello(&mut self) -> io::Result<String> {
        retry!(
            self.policy,
            async { self.ask("hello\n").await },
            after_failure = async |error, fails| self.report(error, fails).await,
            sleep = wait,
        )
    }

    async fn ask(&mut self, question: &str) -> io::Result<String> {
        self.attempts += 1;
        println!("attempt {} at {}", self.attempts, self.address);
        let mut server = BufReader::new(TcpStream::connect(&self.address).await?);
        server.write_all(question.as_bytes()).await?;
        let mut answer = String::new();
        server.read_line(&mut answer).await?;
        match answer.strip_suffix('\n') {
            Some(answer) => Ok(answer.to_string()),
            None => Err(io::Error::new(
                ErrorKind::UnexpectedEof,
                format!("cut off after {answer:?}"),
            )),
        }
    }

    /// Awaited before the next attempt, as a log server's answer would be.
    async fn report(&mut self, error: &io::Error, fails: u32) {
        self.failures.push(error.kind());
        let line = format!("  failure {fails}: {error}\n");
        let mut log = tokio::io::stdout();
        log.write_all(line.as_bytes()).await.ok();
        log.flush().await.ok();
    }
}

async fn wait(delay: Duration) {
    println!("  delay: {delay:?}");
    tokio::time::sleep(delay).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let address = match std::env::args().nth(1) {
        Some(address) => address,
        None => start_unreliable_server().expect("a free port").to_string(),
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

/// Refuses the first connection, resets the second, cuts off the third, then serves.
fn start_unreliable_server() -> io::Result<SocketAddr> {
    // A port that is taken, but not listened on, refuses.
    let socket = TcpSocket::new_v4()?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    let address = socket.local_addr()?;
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(10)).await;
        if let Err(error) = serve(socket.listen(8)?).await {
            println!("the server failed: {error}");
        }
        io::Result::Ok(())
    });
    Ok(address)
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    let (connection, _) = listener.accept().await?;
    connection.set_zero_linger()?; // closing it is a reset then, not an end
    drop(connection);

    for answer in ["good mor"]
        .into_iter()
        .chain(std::iter::repeat("good morning\n"))
    {
        let mut connection = BufReader::new(listener.accept().await?.0);
        connection.read_line(&mut String::new()).await?;
        connection.write_all(answer.as_bytes()).await?;
    }
    Ok(())
}
