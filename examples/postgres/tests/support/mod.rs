//! What the tests share. Each has a bank of its own, on the server that `bank::server` finds.

#![allow(
    dead_code,
    reason = "each test file is a program of its own, and none uses everything"
)]

use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bank::bank::{Bank, Books, Transfer};
use bank::teller::{Teller, connect};
use tokio::time::{sleep, timeout};
use tokio_postgres::Client;

pub const TRANSFER: Transfer = Transfer {
    id: 1,
    source: 0,
    target: 1,
    amount: 100,
};

pub async fn open_bank() -> Bank {
    static BANKS: AtomicU32 = AtomicU32::new(0);
    let number = BANKS.fetch_add(1, Ordering::Relaxed);
    let schema = format!("test_{}_{number}", process::id());
    // Without a server there is nothing to test: the error says how to get one.
    let config = bank::server().unwrap_or_else(|error| panic!("{error}"));
    Bank::open(config, schema).await.unwrap()
}

pub async fn client_of(bank: &Bank) -> Client {
    connect(&bank.config).await.unwrap()
}

pub async fn teller_of(bank: &Bank) -> Teller {
    Teller::open(bank.config.clone()).await.unwrap()
}

pub async fn execute(client: &Client, statements: &str) {
    client.batch_execute(statements).await.unwrap();
}

pub async fn assert_each_happened_once(bank: &Bank, transfers: &[Transfer]) {
    assert_eq!(bank.books().await.unwrap(), Books::after(transfers));
}

/// Waits until so many of the bank's transactions wait for a lock, and no longer than a minute.
pub async fn until_waiting(count: i64, bank: &Bank) {
    let waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'
                   AND application_name = current_setting('application_name')";
    let client = client_of(bank).await;
    let waited = timeout(Duration::from_secs(60), async {
        let count_now = async || {
            client
                .query_one(waiting, &[])
                .await
                .unwrap()
                .get::<_, i64>(0)
        };
        while count_now().await < count {
            sleep(Duration::from_millis(1)).await;
        }
    });
    waited.await.expect("transactions that wait");
}
