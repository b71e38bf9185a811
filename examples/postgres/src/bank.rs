//! Accounts and a ledger, in a schema of their own.

use tokio_postgres::{Config, Error, Transaction};

use crate::teller::connect;

pub const ACCOUNTS: i32 = 8;
pub const OPENING_BALANCE: i64 = 10_000;

/// Money that moves from one account to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The idempotency key: with the same id it is the same transfer, made again.
    pub id: i64,
    pub source: i32,
    pub target: i32,
    pub amount: i64,
}

impl Transfer {
    /// Transfers between many pairs of accounts.
    pub fn crowd(count: i32) -> Vec<Self> {
        let transfer = |number| Self {
            id: i64::from(number),
            source: number % ACCOUNTS,
            target: (3 * number + 1) % ACCOUNTS,
            amount: 1 + i64::from(number % 10),
        };
        (0..count).map(transfer).collect()
    }

    /// Enters the transfer into the ledger and moves the money, unless it is there already.
    pub async fn make(&self, transaction: &Transaction<'_>) -> Result<(), Error> {
        let enter = "INSERT INTO ledger (id) VALUES ($1) ON CONFLICT (id) DO NOTHING";
        if transaction.execute(enter, &[&self.id]).await? == 0 {
            return Ok(());
        }
        // Not in the order of the accounts: so opposite transfers can deadlock, as they do in
        // larger programs.
        let update = "UPDATE account SET balance = balance + $2 WHERE id = $1";
        for (account, change) in [(self.source, -self.amount), (self.target, self.amount)] {
            transaction.execute(update, &[&account, &change]).await?;
        }
        Ok(())
    }
}

/// What the tables say: the ids of the transfers, and the balances.
#[derive(Debug, PartialEq, Eq)]
pub struct Books {
    pub ledger: Vec<i64>,
    pub balances: Vec<i64>,
}

impl Books {
    /// The books if each of these transfers happened exactly once; in the order of their ids.
    pub fn after(transfers: &[Transfer]) -> Self {
        let ledger = transfers.iter().map(|transfer| transfer.id).collect();
        let mut balances = vec![OPENING_BALANCE; ACCOUNTS as usize];
        for transfer in transfers {
            balances[transfer.source as usize] -= transfer.amount;
            balances[transfer.target as usize] += transfer.amount;
        }
        Self { ledger, balances }
    }
}

pub struct Bank {
    /// How to connect to it.
    pub config: Config,
    schema: String,
}

impl Bank {
    /// Creates the bank in a new schema.
    pub async fn open(mut config: Config, schema: String) -> Result<Self, Error> {
        let tables = format!(
            "CREATE SCHEMA {schema};
             CREATE TABLE {schema}.account
                 (id integer PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0));
             CREATE TABLE {schema}.ledger (id bigint PRIMARY KEY);
             INSERT INTO {schema}.account
                 SELECT id, {OPENING_BALANCE} FROM generate_series(0, {ACCOUNTS} - 1) AS id;"
        );
        connect(&config).await?.batch_execute(&tables).await?;
        config.options(format!("-c search_path={schema}"));
        config.application_name(&schema);
        Ok(Self { config, schema })
    }

    pub async fn books(&self) -> Result<Books, Error> {
        let client = connect(&self.config).await?;
        let ledger = client.query("SELECT id FROM ledger ORDER BY id", &[]);
        let ledger = ledger.await?.iter().map(|row| row.get(0)).collect();
        let balances = client.query("SELECT balance FROM account ORDER BY id", &[]);
        let balances = balances.await?.iter().map(|row| row.get(0)).collect();
        Ok(Books { ledger, balances })
    }

    pub async fn close(self) -> Result<(), Error> {
        let drop = format!("DROP SCHEMA {} CASCADE", self.schema);
        connect(&self.config).await?.batch_execute(&drop).await
    }
}
