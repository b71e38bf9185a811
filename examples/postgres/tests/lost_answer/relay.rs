//! Stands between a client and the server, and breaks the connection at the first commit.

use std::net::Ipv4Addr;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinSet;

/// What becomes of the first commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The server never gets it.
    Dropped,
    /// The server gets it, and the client never the answer.
    Unanswered,
    /// The client is cut off, and then, when it is told to, the server gets it.
    Late,
}

pub struct Relay {
    pub port: u16,
    deliver: Arc<Notify>,
    // They end with it.
    _tasks: JoinSet<((), ())>,
}

impl Relay {
    pub async fn start(server: u16, fate: Fate) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let deliver = Arc::new(Notify::new());
        let delivered = Arc::clone(&deliver);
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let first = connect(&listener, server).await;
            tokio::join!(meet_fate(first, fate, &delivered), async {
                loop {
                    let (mut client, mut server) = connect(&listener, server).await;
                    // How it ends is for the two of them to know.
                    let _ = copy_bidirectional(&mut client, &mut server).await;
                }
            })
        });
        Self {
            port,
            deliver,
            _tasks: tasks,
        }
    }

    /// Lets the server have a commit that is late.
    pub fn deliver(&self) {
        self.deliver.notify_one();
    }
}

async fn connect(listener: &TcpListener, server: u16) -> (TcpStream, TcpStream) {
    let (client, _) = listener.accept().await.unwrap();
    let server = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await;
    (client, server.unwrap())
}

/// Moves bytes between the two until the commit, and then no more.
async fn meet_fate((mut client, mut server): (TcpStream, TcpStream), fate: Fate, deliver: &Notify) {
    let (mut request, mut answer) = ([0; 4096], [0; 4096]);
    loop {
        tokio::select! {
            length = client.read(&mut request) => {
                let request = &request[..length.unwrap()];
                if request.is_empty() {
                    return;
                }
                if !is_commit(request) {
                    server.write_all(request).await.unwrap();
                    continue;
                }
                match fate {
                    Fate::Dropped => return,
                    Fate::Unanswered => {}
                    Fate::Late => {
                        drop(client);
                        deliver.notified().await;
                    }
                }
                server.write_all(request).await.unwrap();
                // It has committed when it says so, after what else there was to say.
                let mut length = 0;
                while !is_commit(&answer[..length]) {
                    length = server.read(&mut answer).await.unwrap();
                    assert!(length > 0, "the server hung up");
                }
                return;
            }
            length = server.read(&mut answer) => {
                client.write_all(&answer[..length.unwrap()]).await.unwrap();
            }
        }
    }
}

/// The command, and the word for its success.
fn is_commit(message: &[u8]) -> bool {
    message.windows(7).any(|bytes| bytes == b"COMMIT\0")
}
