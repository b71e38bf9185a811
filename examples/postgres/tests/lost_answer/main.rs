//! The connection breaks at the worst of times: at the commit. Between teller and server is a
//! relay that breaks it once, in each place where that makes a difference.

mod relay;
#[path = "../support/mod.rs"]
mod support;

use bank::books::Bank;
use bank::cluster::Cluster;
use bank::tally::Tally;
use bank::teller::Teller;
use relay::{Fate, Relay};
use support::{TRANSFER, assert_all_happened_once, open_bank, someone_waits};
use tokio_postgres::Config;

const LOST_ONCE: Tally = Tally {
    retries: 1,
    serialization_failures: 0,
    deadlocks: 0,
    lost_connections: 1,
};

#[tokio::test]
async fn a_commit_that_never_arrived_is_made_up_for() {
    let (_cluster, bank, _relay, mut teller) = open_relayed_bank(Fate::Dropped).await;
    teller.transfer(&TRANSFER).await.unwrap();
    assert_eq!(teller.tally(), LOST_ONCE);
    assert_all_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn a_commit_whose_answer_was_lost_is_not_made_twice() {
    let (_cluster, bank, _relay, mut teller) = open_relayed_bank(Fate::Unanswered).await;
    teller.transfer(&TRANSFER).await.unwrap();
    assert_eq!(teller.tally(), LOST_ONCE);
    assert_all_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn a_commit_that_arrives_after_the_next_attempt_began_is_waited_for() {
    let (_cluster, bank, relay, mut teller) = open_relayed_bank(Fate::Late).await;
    let (transferred, ()) = tokio::join!(teller.transfer(&TRANSFER), async {
        someone_waits(&bank).await;
        relay.deliver();
    });
    transferred.unwrap();
    // The entry that was waited for came after the second attempt had begun; the third sees it.
    let expected = Tally {
        retries: 2,
        serialization_failures: 1,
        ..LOST_ONCE
    };
    assert_eq!(teller.tally(), expected);
    assert_all_happened_once(&bank, &[TRANSFER]).await;
}

/// A bank, and a teller who talks to it through a relay.
async fn open_relayed_bank(fate: Fate) -> (Cluster, Bank, Relay, Teller) {
    let (cluster, bank) = open_bank().await;
    let direct = bank.config();
    let relay = Relay::start(direct.get_ports()[0], fate).await;
    let mut config = Config::new();
    config
        .host("127.0.0.1")
        .port(relay.port)
        .user(direct.get_user().unwrap())
        .password(direct.get_password().unwrap())
        .dbname(direct.get_dbname().unwrap())
        .options(direct.get_options().unwrap());
    let teller = Teller::open(config).await.unwrap();
    (cluster, bank, relay, teller)
}
