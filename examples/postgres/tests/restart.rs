//! The server is restarted while everybody transfers: nothing is lost, nothing doubled.

mod support;

use std::env;
use std::process::Command;

use bank::bank::Transfer;
use bank::teller::Reason;
use support::{assert_each_happened_once, client_of, execute, open_bank, teller_of, until_waiting};
use tokio::task::JoinSet;

// `pg_ctlcluster` blocks a thread, while the tellers have the others.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_and_nothing_doubled_by_a_restart() {
    // With `fast` the server tells its clients; with `immediate` it cuts them off, and recovers.
    for mode in ["fast", "immediate"] {
        let bank = open_bank().await;
        // Without it the tellers might be done before the restart.
        let rival = client_of(&bank).await;
        execute(&rival, "BEGIN; UPDATE account SET balance = 0 WHERE id = 0").await;
        let transfers = Transfer::crowd(400);
        let mut tellers = JoinSet::new();
        for share in transfers.chunks(50) {
            let (mut teller, share) = (teller_of(&bank).await, share.to_vec());
            tellers.spawn(async move {
                for transfer in &share {
                    teller.transfer(transfer).await.unwrap();
                }
                teller.retried
            });
        }
        until_waiting(1, &bank).await;
        restart(mode);

        let retried = tellers.join_all().await.concat();
        assert!(retried.contains(&Reason::Connection), "{mode}: {retried:?}");
        assert_each_happened_once(&bank, &transfers).await;
    }
}

/// Restarts the cluster of `pg_virtualenv`.
fn restart(mode: &str) {
    let version = env::var("PGVERSION").expect("this needs `pg_virtualenv -t cargo test`");
    let restarted = Command::new("pg_ctlcluster")
        .args([&version, "regress", "restart", "--mode", mode])
        .status();
    assert!(restarted.unwrap().success());
}
