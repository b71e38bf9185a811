//! The audit that the other tests rely on finds what it is there to find.

mod support;

use bank::transfer::Transfer;
use support::{TRANSFER, client_of, open_bank, teller_of};

#[tokio::test]
async fn a_transfer_that_was_lost() {
    let (_cluster, bank) = open_bank().await;
    let expected = [
        "the ledger has 0 transfers, not the 1 planned",
        "account 0 has 10000, not 9900",
        "account 1 has 10000, not 10100",
    ];
    assert_eq!(bank.audit(&[TRANSFER]).await.unwrap(), expected);
}

#[tokio::test]
async fn a_transfer_that_happened_twice() {
    let (_cluster, bank) = open_bank().await;
    let mut teller = teller_of(&bank).await;
    teller.transfer(&TRANSFER).await.unwrap();

    // Made again, it does nothing; under another id it is another transfer.
    teller.transfer(&TRANSFER).await.unwrap();
    assert_eq!(bank.audit(&[TRANSFER]).await.unwrap(), [""; 0]);
    teller
        .transfer(&Transfer { id: 2, ..TRANSFER })
        .await
        .unwrap();
    let expected = [
        "the ledger has 2 transfers, not the 1 planned",
        "account 0 has 9800, not 9900",
        "account 1 has 10200, not 10100",
    ];
    assert_eq!(bank.audit(&[TRANSFER]).await.unwrap(), expected);
}

#[tokio::test]
async fn money_from_nowhere() {
    let (_cluster, bank) = open_bank().await;
    let forger = client_of(&bank).await;
    let forgery = "UPDATE account SET balance = balance + 1 WHERE id = 7";
    forger.batch_execute(forgery).await.unwrap();
    let expected = [
        "account 7 has 10001, not 10000",
        "the balances add up to 80001, not 80000",
    ];
    assert_eq!(bank.audit(&[]).await.unwrap(), expected);
}
