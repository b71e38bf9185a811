//! A teller makes transfers: how to retry a transaction.

use std::error::Error as _;
use std::io;
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::time::sleep;
use tokio_postgres::error::{Severity, SqlState};
use tokio_postgres::{Client, Config, Error, IsolationLevel, NoTls};

use crate::bank::Transfer;

/// Conflicts are over in milliseconds. The many retries, the later ones half a second apart on
/// average, are for the restart of a server.
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
    /// Why each retry was made.
    pub retried: Vec<Reason>,
}

impl Teller {
    pub async fn open(config: Config) -> Result<Self, Error> {
        Ok(Self {
            client: connect(&config).await?,
            config,
            retried: vec![],
        })
    }

    /// Makes a transfer, exactly once. If the last error is a lost connection, it may have happened
    /// or not: make the same transfer again.
    pub async fn transfer(&mut self, transfer: &Transfer) -> Result<(), Error> {
        retry!(
            BACKOFF,
            async {
                let transaction = self.client.build_transaction();
                let transaction = transaction.isolation_level(IsolationLevel::Serializable);
                let transaction = transaction.start().await?;
                transfer.make(&transaction).await?;
                transaction.commit().await
            },
            when = |error| Reason::of(error).is_some(),
            after_failure = async |error, _fails| self.recover(error).await,
        )
    }

    /// Notes the reason, and reconnects if the connection is gone. A refusal ends the retries.
    async fn recover(&mut self, error: &Error) -> Result<(), Error> {
        let reason = Reason::of(error);
        self.retried.extend(reason);
        if reason == Some(Reason::Connection) {
            match connect(&self.config).await {
                Ok(client) => self.client = client,
                // The server is still down. The next attempt fails at once, and comes back here.
                Err(error) if Reason::of(&error).is_some() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// A reason to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// 40001: no order of the transactions, one after the other, has their results.
    Serialization,
    /// 40P01: the transaction waited for another one, which waited for it.
    Deadlock,
    /// The connection broke before the answer came.
    Connection,
}

impl Reason {
    /// `None` if another attempt would fail in the same way.
    pub fn of(error: &Error) -> Option<Self> {
        let Some(answer) = error.as_db_error() else {
            let broken = error.source().is_some_and(|cause| cause.is::<io::Error>());
            return (broken || error.is_closed()).then_some(Self::Connection);
        };
        match *answer.code() {
            SqlState::T_R_SERIALIZATION_FAILURE => Some(Self::Serialization),
            SqlState::T_R_DEADLOCK_DETECTED => Some(Self::Deadlock),
            // These are `FATAL` as well, but the server would refuse every new connection.
            SqlState::INVALID_PASSWORD
            | SqlState::INVALID_AUTHORIZATION_SPECIFICATION
            | SqlState::INVALID_CATALOG_NAME => None,
            // An `ERROR` ends the transaction. `FATAL` ends the session, as when the server shuts
            // down, and so says nothing about the transaction.
            _ => match answer.parsed_severity()? {
                Severity::Fatal | Severity::Panic => Some(Self::Connection),
                _ => None,
            },
        }
    }
}

/// Connects, once.
pub async fn connect(config: &Config) -> Result<Client, Error> {
    let (client, connection) = config.connect(NoTls).await?;
    // It moves the bytes. When it fails, the client is closed, and each use of it is an error.
    tokio::spawn(connection);
    Ok(client)
}
