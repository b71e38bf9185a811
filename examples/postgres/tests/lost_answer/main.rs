//! The connection breaks at the worst of times: at the commit. Between teller and server is a
//! relay that breaks it once, in each place where that makes a difference.

mod relay;
#[path = "../support/mod.rs"]
mod support;

use bank::bank::Bank;
use bank::teller::{Reason, Teller};
use relay::{Fate, Relay};
use support::{TRANSFER, assert_each_happened_once, open_bank, until_waiting};
use tokio_postgres::Config;

#[tokio::test]
async fn a_commit_that_never_arrived_is_made_up_for() {
    let (bank, _relay, mut teller) = open_relayed_bank(Fate::Dropped).await;
    teller.transfer(&TRANSFER).await.unwrap();
    assert_eq!(teller.retried, [Reason::Connection]);
    assert_each_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn a_commit_whose_answer_was_lost_is_not_made_twice() {
    let (bank, _relay, mut teller) = open_relayed_bank(Fate::Unanswered).await;
    teller.transfer(&TRANSFER).await.unwrap();
    assert_eq!(teller.retried, [Reason::Connection]);
    assert_each_happened_once(&bank, &[TRANSFER]).await;
}

#[tokio::test]
async fn a_commit_that_arrives_after_the_next_attempt_began_is_waited_for() {
    let (bank, relay, mut teller) = open_relayed_bank(Fate::Late).await;
    let (transferred, ()) = tokio::join!(teller.transfer(&TRANSFER), async {
        until_waiting(1, &bank).await;
        relay.deliver();
    });
    transferred.unwrap();
    // The entry that was waited for came after the second attempt had begun; the third sees it.
    assert_eq!(teller.retried, [Reason::Connection, Reason::Serialization]);
    assert_each_happened_once(&bank, &[TRANSFER]).await;
}

/// A bank, and a teller who talks to it through a relay.
async fn open_relayed_bank(fate: Fate) -> (Bank, Relay, Teller) {
    let bank = open_bank().await;
    let direct = &bank.config;
    let relay = Relay::start(direct.get_ports()[0], fate).await;
    let mut config = Config::new();
    config
        .host("127.0.0.1")
        .port(relay.port)
        .user(direct.get_user().unwrap())
        .password(direct.get_password().unwrap())
        .dbname(direct.get_dbname().unwrap())
        .options(direct.get_options().unwrap())
        .application_name(direct.get_application_name().unwrap());
    let teller = Teller::open(config).await.unwrap();
    (bank, relay, teller)
}
