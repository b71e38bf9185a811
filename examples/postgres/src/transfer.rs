//! What the transaction does.

use tokio_postgres::{Error, Transaction};

/// Money that moves from one account to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Names this transfer for ever: with the same id it is the same transfer, made again.
    pub id: i64,
    pub source: i32,
    pub target: i32,
    pub amount: i64,
}

impl Transfer {
    /// Enters the transfer into the ledger and moves the money, unless it is there already.
    pub async fn make(&self, transaction: &Transaction<'_>) -> Result<(), Error> {
        let entered = transaction
            .execute(
                "INSERT INTO ledger (id, source, target, amount) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (id) DO NOTHING",
                &[&self.id, &self.source, &self.target, &self.amount],
            )
            .await?;
        if entered == 0 {
            return Ok(());
        }
        // Not in the order of their numbers: so opposite transfers can deadlock, as they do in
        // programs that are less simple.
        for (account, change) in [(self.source, -self.amount), (self.target, self.amount)] {
            transaction
                .execute(
                    "UPDATE account SET balance = balance + $2 WHERE id = $1",
                    &[&account, &change],
                )
                .await?;
        }
        Ok(())
    }
}

/// Transfers of all sizes between all pairs of accounts, in turn.
pub fn plan(transfers: i32, accounts: i32) -> Vec<Transfer> {
    let transfer = |number: i32| {
        let (round, source) = (number / accounts, number % accounts);
        Transfer {
            id: number.into(),
            source,
            target: (source + 1 + round % (accounts - 1)) % accounts,
            amount: (1 + number % 10).into(),
        }
    };
    (0..transfers).map(transfer).collect()
}
