//! The server is stopped and started again while everybody transfers: nothing is lost, nothing
//! doubled.

mod support;

use std::num::NonZeroUsize;

use bank::books::ACCOUNTS;
use bank::cluster::Stop;
use bank::rush::rush;
use bank::transfer::plan;
use support::{assert_all_happened_once, open_bank, until_there_are};

const TELLERS: NonZeroUsize = NonZeroUsize::new(8).unwrap();
const TRANSFERS: i32 = 400;

// The functions of the cluster block a thread, while the tellers have the others.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_says_goodbye() {
    nothing_is_lost_and_nothing_doubled(Stop::Fast).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_cuts_everybody_off() {
    nothing_is_lost_and_nothing_doubled(Stop::Immediate).await;
}

async fn nothing_is_lost_and_nothing_doubled(stop: Stop) {
    let (cluster, bank) = open_bank().await;
    let plan = plan(TRANSFERS, ACCOUNTS);

    let (tally, ()) = tokio::join!(rush(&bank, TELLERS, &plan), async {
        until_there_are(TRANSFERS / 3, "FROM ledger", &bank).await;
        cluster.stop(stop).unwrap();
        cluster.restart().unwrap();
    });

    let tally = tally.unwrap();
    assert!(tally.lost_connections > 0, "{tally:?}");
    assert!(tally.conflicts() > 0, "{tally:?}");
    assert_all_happened_once(&bank, &plan).await;
}
