//! What the server answers to a transaction, and what is made of it: one conflict of each kind,
//! brought about step by step, and an error that is none.

mod support;

use bank::books::OPENING_BALANCE;
use bank::tally::Tally;
use bank::teller::Teller;
use bank::transfer::Transfer;
use support::{TRANSFER, assert_all_happened_once, client_of, open_bank, someone_waits, teller_of};
use tokio_postgres::error::SqlState;

#[tokio::test]
async fn a_serialization_failure_is_retried() {
    let (_cluster, bank) = open_bank().await;
    let mut teller = teller_of(&bank).await;
    let rival = client_of(&bank).await;

    rival
        .batch_execute("BEGIN; UPDATE account SET balance = balance WHERE id = 0")
        .await
        .unwrap();
    let (transferred, ()) = tokio::join!(teller.transfer(&TRANSFER), async {
        someone_waits(&bank).await;
        rival.batch_execute("COMMIT").await.unwrap();
    });

    transferred.unwrap();
    let expected = Tally {
        retries: 1,
        serialization_failures: 1,
        ..Tally::default()
    };
    assert_eq!(teller.tally(), expected);
    assert_all_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn a_deadlock_is_retried() {
    let (_cluster, bank) = open_bank().await;
    // Whoever finds the deadlock is undone, and each looks once, so long after it began to wait:
    // the teller when the rival waits too, and the rival too late.
    let mut config = bank.config().clone();
    let options = format!(
        "{} -c deadlock_timeout=500ms",
        config.get_options().unwrap()
    );
    let mut teller = Teller::open(config.options(options).clone()).await.unwrap();
    let rival = client_of(&bank).await;
    rival
        .batch_execute("SET deadlock_timeout = '1min'")
        .await
        .unwrap();

    rival
        .batch_execute("BEGIN; UPDATE account SET balance = balance WHERE id = 1")
        .await
        .unwrap();
    let (transferred, ()) = tokio::join!(teller.transfer(&TRANSFER), async {
        someone_waits(&bank).await;
        rival
            .batch_execute("UPDATE account SET balance = balance WHERE id = 0")
            .await
            .unwrap();
        rival.batch_execute("COMMIT").await.unwrap();
    });

    transferred.unwrap();
    // The next attempt may lock its account before the rival does, and meet the same deadlock.
    assert!(teller.tally().deadlocks > 0, "{:?}", teller.tally());
    assert_eq!(teller.tally().lost_connections, 0);
    assert_all_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn an_overdraft_is_not_retried() {
    let (_cluster, bank) = open_bank().await;
    let mut teller = teller_of(&bank).await;

    let too_much = Transfer {
        amount: OPENING_BALANCE + 1,
        ..TRANSFER
    };
    let error = teller.transfer(&too_much).await.unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::CHECK_VIOLATION));
    assert_eq!(teller.tally(), Tally::default());
    assert_all_happened_once(&bank, &[]).await;

    // The transaction that failed is over, and the client serves the next.
    teller.transfer(&TRANSFER).await.unwrap();
    assert_all_happened_once(&bank, &[TRANSFER]).await;
}
