//! Opens a bank, lets 16 clients transfer money at once, and checks the books.
//!
//! ```text
//! pg_virtualenv -t cargo run    on Debian: with a server that is thrown away afterwards
//! PGHOST=… cargo run            with that server, without TLS, in a new schema
//! ```

use std::error::Error;

use bank::bank::{Bank, Books, Transfer};
use bank::teller::Teller;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let schema = format!("bank_{}", std::process::id());
    let bank = Bank::open(bank::server()?, schema).await?;
    let done = business(&bank).await;
    bank.close().await?;
    done
}

async fn business(bank: &Bank) -> Result<(), Box<dyn Error>> {
    let transfers = Transfer::crowd(500);
    let mut clients = JoinSet::new();
    for share in transfers.chunks(transfers.len().div_ceil(16)) {
        let (config, share) = (bank.config.clone(), share.to_vec());
        clients.spawn(async move {
            let mut teller = Teller::open(config).await?;
            for transfer in &share {
                teller.transfer(transfer).await?;
            }
            Ok::<_, tokio_postgres::Error>(teller.retried)
        });
    }
    let retried: Result<Vec<_>, _> = clients.join_all().await.into_iter().collect();
    let (count, retries) = (transfers.len(), retried?.concat().len());
    println!("{count} transfers, {retries} retries");
    if bank.books().await? != Books::after(&transfers) {
        return Err("the books are wrong".into());
    }
    println!("The balances add up, and each transfer happened exactly once.");
    Ok(())
}
