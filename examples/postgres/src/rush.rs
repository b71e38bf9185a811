//! Many tellers at once.

use std::num::NonZeroUsize;

use tokio::task::JoinSet;
use tokio_postgres::Error;

use crate::books::Bank;
use crate::tally::Tally;
use crate::teller::Teller;
use crate::transfer::Transfer;

/// Shares a plan out among tellers, each a client with a task and a connection of its own.
pub async fn rush(bank: &Bank, tellers: NonZeroUsize, plan: &[Transfer]) -> Result<Tally, Error> {
    let mut tasks = JoinSet::new();
    for share in plan.chunks(plan.len().div_ceil(tellers.get())) {
        let (config, share) = (bank.config().clone(), share.to_vec());
        tasks.spawn(async move {
            let mut teller = Teller::open(config).await?;
            for transfer in &share {
                teller.transfer(transfer).await?;
            }
            Ok(teller.tally())
        });
    }
    tasks.join_all().await.into_iter().sum()
}
