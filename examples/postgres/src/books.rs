//! The accounts and the ledger, in a schema of their own, and their audit.

use std::process;

use tokio_postgres::{Config, Error};

use crate::teller::connect;
use crate::transfer::Transfer;

pub const ACCOUNTS: i32 = 8;
pub const OPENING_BALANCE: i64 = 10_000;

pub struct Bank {
    config: Config,
    schema: String,
}

impl Bank {
    /// Creates the bank, in the database that `config` names.
    pub async fn open(mut config: Config) -> Result<Self, Error> {
        let schema = format!("bank_{}", process::id());
        let options = config.get_options().unwrap_or_default();
        config.options(format!("{options} -c search_path={schema}"));
        let tables = format!(
            "CREATE SCHEMA {schema};
             CREATE TABLE account (
                 id integer PRIMARY KEY,
                 balance bigint NOT NULL CHECK (balance >= 0)
             );
             CREATE TABLE ledger (
                 id bigint PRIMARY KEY,
                 source integer NOT NULL REFERENCES account,
                 target integer NOT NULL REFERENCES account,
                 amount bigint NOT NULL CHECK (amount > 0)
             );
             INSERT INTO account
                 SELECT id, {OPENING_BALANCE} FROM generate_series(0, {ACCOUNTS} - 1) AS id;"
        );
        connect(&config).await?.batch_execute(&tables).await?;
        Ok(Self { config, schema })
    }

    pub async fn close(self) -> Result<(), Error> {
        let client = connect(&self.config).await?;
        let drop = format!("DROP SCHEMA {} CASCADE", self.schema);
        client.batch_execute(&drop).await
    }

    /// How to connect to this bank.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Compares what there is with what there would be had each transfer of the plan happened
    /// exactly once, and returns the differences.
    pub async fn audit(&self, plan: &[Transfer]) -> Result<Vec<String>, Error> {
        let client = connect(&self.config).await?;
        let mut differences = Vec::new();

        let entries = client.query("SELECT id FROM ledger", &[]).await?;
        let mut entries: Vec<i64> = entries.iter().map(|row| row.get(0)).collect();
        let mut planned: Vec<i64> = plan.iter().map(|transfer| transfer.id).collect();
        entries.sort_unstable();
        planned.sort_unstable();
        if entries != planned {
            let (found, planned) = (entries.len(), planned.len());
            differences.push(format!(
                "the ledger has {found} transfers, not the {planned} planned"
            ));
        }

        // The ledger alone proves little: that money moved as often as it says, balances show.
        let accounts = client
            .query("SELECT id, balance FROM account ORDER BY id", &[])
            .await?;
        let mut sum = 0;
        for row in accounts {
            let (account, balance): (i32, i64) = (row.get(0), row.get(1));
            let expected = expected_balance(account, plan);
            if balance != expected {
                differences.push(format!("account {account} has {balance}, not {expected}"));
            }
            sum += balance;
        }
        let opening_sum = OPENING_BALANCE * i64::from(ACCOUNTS);
        if sum != opening_sum {
            differences.push(format!("the balances add up to {sum}, not {opening_sum}"));
        }
        Ok(differences)
    }
}

fn expected_balance(account: i32, plan: &[Transfer]) -> i64 {
    let change = |transfer: &Transfer| match account {
        _ if transfer.source == account => -transfer.amount,
        _ if transfer.target == account => transfer.amount,
        _ => 0,
    };
    OPENING_BALANCE + plan.iter().map(change).sum::<i64>()
}
