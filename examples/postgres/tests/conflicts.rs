//! What the server answers to a transaction, and what the teller makes of it: one conflict of each
//! kind, brought about step by step, and an error that is not worth a retry.

mod support;

use bank::bank::{OPENING_BALANCE, Transfer};
use bank::teller::Reason;
use support::{
    TRANSFER, assert_each_happened_once, client_of, execute, open_bank, teller_of, until_waiting,
};
use tokio_postgres::error::SqlState;

#[tokio::test]
async fn a_serialization_failure_is_retried() {
    let bank = open_bank().await;
    let mut teller = teller_of(&bank).await;
    let rival = client_of(&bank).await;

    execute(
        &rival,
        "BEGIN; UPDATE account SET balance = balance WHERE id = 0",
    )
    .await;
    let (transferred, ()) = tokio::join!(teller.transfer(&TRANSFER), async {
        until_waiting(1, &bank).await;
        execute(&rival, "COMMIT").await;
    });

    transferred.unwrap();
    assert_eq!(teller.retried, [Reason::Serialization]);
    assert_each_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn a_deadlock_is_retried() {
    let bank = open_bank().await;
    let mut teller = teller_of(&bank).await;
    let (gate, rival) = (client_of(&bank).await, client_of(&bank).await);
    // Whoever finds the deadlock is undone. The rival never looks for one.
    execute(&rival, "SET deadlock_timeout = 2147483647").await;

    execute(
        &gate,
        "BEGIN; UPDATE account SET balance = balance WHERE id = 0",
    )
    .await;
    execute(
        &rival,
        "BEGIN; UPDATE account SET balance = balance WHERE id = 1",
    )
    .await;
    let (transferred, (), ()) = tokio::join!(
        teller.transfer(&TRANSFER),
        async {
            // The teller has entered the transfer, and waits for account 0.
            until_waiting(1, &bank).await;
            // The rival has account 1, and waits for the teller's entry.
            execute(&rival, "INSERT INTO ledger (id) VALUES (1)").await;
            execute(&rival, "ROLLBACK").await;
        },
        async {
            until_waiting(2, &bank).await;
            // Now the teller waits for account 1 as well.
            execute(&gate, "ROLLBACK").await;
        }
    );

    transferred.unwrap();
    // The next attempt may make its entry before the rival does, and meet the same deadlock.
    assert_eq!(teller.retried.first(), Some(&Reason::Deadlock));
    teller.retried.dedup();
    assert_eq!(teller.retried.len(), 1, "{:?}", teller.retried);
    assert_each_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn an_overdraft_is_not_retried() {
    let bank = open_bank().await;
    let mut teller = teller_of(&bank).await;

    let too_much = Transfer {
        amount: OPENING_BALANCE + 1,
        ..TRANSFER
    };
    let error = teller.transfer(&too_much).await.unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::CHECK_VIOLATION));
    assert_eq!(teller.retried, []);
    assert_each_happened_once(&bank, &[]).await;

    // The transaction that failed is over, and the client serves the next.
    teller.transfer(&TRANSFER).await.unwrap();
    assert_each_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn a_transfer_that_is_made_again_moves_nothing() {
    let bank = open_bank().await;
    let mut teller = teller_of(&bank).await;
    teller.transfer(&TRANSFER).await.unwrap();
    teller.transfer(&TRANSFER).await.unwrap();
    assert_each_happened_once(&bank, &[TRANSFER]).await;

    // Under another id it is another transfer.
    let another = Transfer { id: 2, ..TRANSFER };
    teller.transfer(&another).await.unwrap();
    assert_each_happened_once(&bank, &[TRANSFER, another]).await;
}

#[tokio::test]
async fn a_reconnect_that_is_refused_ends_the_retries() {
    let mut bank = open_bank().await;
    let superuser = client_of(&bank).await;
    let role = format!("teller_{}", std::process::id());
    let let_in = format!("CREATE ROLE {role} SUPERUSER LOGIN PASSWORD 'a secret'");
    execute(&superuser, &let_in).await;
    bank.config.user(&role).password("a secret");
    let mut teller = teller_of(&bank).await;
    let lock_out = format!(
        "ALTER ROLE {role} NOLOGIN;
         SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}';"
    );
    execute(&superuser, &lock_out).await;

    let error = teller.transfer(&TRANSFER).await.unwrap_err();
    let refused = SqlState::INVALID_AUTHORIZATION_SPECIFICATION;
    assert_eq!(error.code(), Some(&refused), "{error}");
    assert_eq!(teller.retried, [Reason::Connection]);
    execute(&superuser, &format!("DROP ROLE {role}")).await;
}
