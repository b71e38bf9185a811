//! What the tests share.

#![allow(
    dead_code,
    reason = "each test file is a program of its own, and none uses everything"
)]

use std::time::Duration;

use bank::books::Bank;
use bank::cluster::Cluster;
use bank::teller::{Teller, connect};
use bank::transfer::Transfer;
use tokio::time::{sleep, timeout};
use tokio_postgres::Client;

pub const TRANSFER: Transfer = Transfer {
    id: 1,
    source: 0,
    target: 1,
    amount: 100,
};

/// A bank on a server of its own, which stops when the cluster is dropped.
pub async fn open_bank() -> (Cluster, Bank) {
    // Without a server there is nothing to test: the error says how to get one.
    let cluster = Cluster::start().unwrap_or_else(|error| panic!("{error}"));
    let bank = Bank::open(cluster.config()).await.unwrap();
    (cluster, bank)
}

pub async fn client_of(bank: &Bank) -> Client {
    connect(bank.config()).await.unwrap()
}

pub async fn teller_of(bank: &Bank) -> Teller {
    Teller::open(bank.config().clone()).await.unwrap()
}

pub async fn assert_all_happened_once(bank: &Bank, plan: &[Transfer]) {
    assert_eq!(bank.audit(plan).await.unwrap(), [""; 0]);
}

/// Waits until a transaction waits for another one.
pub async fn someone_waits(bank: &Bank) {
    until_there_are(
        1,
        "FROM pg_stat_activity WHERE wait_event_type = 'Lock'",
        bank,
    )
    .await;
}

/// Waits until there are so many rows, and no longer than a minute.
pub async fn until_there_are(enough: i32, rows: &str, bank: &Bank) {
    let client = client_of(bank).await;
    let query = format!("SELECT count(*) >= {enough} {rows}");
    let waited = timeout(Duration::from_secs(60), async {
        while !client
            .query_one(&query, &[])
            .await
            .unwrap()
            .get::<_, bool>(0)
        {
            sleep(Duration::from_millis(1)).await;
        }
    });
    waited.await.expect(rows);
}
