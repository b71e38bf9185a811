//! A teller makes transfers: how to retry a transaction.

use std::time::Duration;

use aioretry::{policy, retry};
use tokio::time::sleep;
use tokio_postgres::{Client, Config, Error, IsolationLevel, NoTls, Transaction};

use crate::reason::Reason;
use crate::tally::Tally;
use crate::transfer::Transfer;

/// Full jitter: transactions that met wait for as long as chance says, and so part.
///
/// Conflicts are over in milliseconds. That there are many retries, the later ones half a second
/// apart on average, is for the restart of a server.
const BACKOFF: fn(fails: u32) -> Option<Duration> = policy!(
    max_retries = 100,
    delay = Duration::from_millis(2),
    factor = 2,
    max_delay = Duration::from_secs(1),
    jitter = 1,
);

pub struct Teller {
    client: Client,
    config: Config,
    tally: Tally,
}

impl Teller {
    pub async fn open(config: Config) -> Result<Self, Error> {
        Ok(Self {
            client: connect(&config).await?,
            config,
            tally: Tally::default(),
        })
    }

    /// Makes a transfer, exactly once.
    ///
    /// After an error for which there is a [`Reason::Connection`], it may have happened or not:
    /// then the same transfer can be made again.
    pub async fn transfer(&mut self, transfer: &Transfer) -> Result<(), Error> {
        retry!(
            BACKOFF,
            async {
                let transaction = begin(&mut self.client).await?;
                transfer.make(&transaction).await?;
                transaction.commit().await
            },
            when = |error| Reason::of(error).is_some(),
            after_failure = async |error, _fails| self.recover(error).await,
        )
    }

    /// Counts a failure, and takes a new connection if the old one is gone.
    ///
    /// A server that refuses the new connection for good ends the retries with that error.
    async fn recover(&mut self, error: &Error) -> Result<(), Error> {
        self.tally.retries += 1;
        match Reason::of(error) {
            Some(Reason::Serialization) => self.tally.serialization_failures += 1,
            Some(Reason::Deadlock) => self.tally.deadlocks += 1,
            Some(Reason::Connection) => {
                self.tally.lost_connections += 1;
                match connect(&self.config).await {
                    Ok(client) => self.client = client,
                    // The server is still down. The next attempt fails on the old connection,
                    // which is closed, and comes back here.
                    Err(error) if Reason::of(&error).is_some() => {}
                    Err(error) => return Err(error),
                }
            }
            None => {}
        }
        Ok(())
    }

    pub fn tally(&self) -> Tally {
        self.tally
    }
}

/// Begins a transaction. When it is dropped before it is committed, it is undone.
async fn begin(client: &mut Client) -> Result<Transaction<'_>, Error> {
    let transaction = client.build_transaction();
    let transaction = transaction.isolation_level(IsolationLevel::Serializable);
    transaction.start().await
}

/// Connects, once.
pub async fn connect(config: &Config) -> Result<Client, Error> {
    let (client, connection) = config.connect(NoTls).await?;
    // It moves the bytes. When it fails, the client is closed, and says so to whoever uses it.
    tokio::spawn(connection);
    Ok(client)
}
