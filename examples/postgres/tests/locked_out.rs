//! The connection is lost, and the server refuses a new one for good.

mod support;

use support::{TRANSFER, client_of, open_bank, teller_of};
use tokio_postgres::error::SqlState;

#[tokio::test]
async fn a_reconnect_that_is_refused_ends_the_retries() {
    let (_cluster, bank) = open_bank().await;
    let mut teller = teller_of(&bank).await;
    let lock_out = "ALTER USER bank PASSWORD 'another';
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid();";
    client_of(&bank)
        .await
        .batch_execute(lock_out)
        .await
        .unwrap();

    let error = teller.transfer(&TRANSFER).await.unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::INVALID_PASSWORD), "{error}");
    assert_eq!(teller.tally().retries, 1);
}
