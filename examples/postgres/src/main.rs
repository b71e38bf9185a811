//! Opens a bank, lets a crowd of clients transfer money, and audits the result.
//!
//! ```text
//! cargo run            16 clients, on a server that is started for it and thrown away
//! cargo run -- 4       as many as you say
//! DATABASE_URL=…       on a server that there is, without TLS
//! ```

use std::error::Error;
use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::{env, iter};

use bank::books::{ACCOUNTS, Bank};
use bank::cluster::Cluster;
use bank::rush::rush;
use bank::transfer::plan;
use tokio::signal::unix::{SignalKind, signal};

const TRANSFERS: i32 = 500;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let causes = iter::successors(error.source(), |&cause| cause.source());
            let causes: String = causes.map(|cause| format!(": {cause}")).collect();
            eprintln!("FAILED: {error}{causes}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let clients = env::args().nth(1);
    let clients: NonZeroUsize = clients.as_deref().unwrap_or("16").parse()?;
    // From here on a signal ends the program in an orderly way, and nothing is left behind.
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;

    let cluster;
    let config = match env::var("DATABASE_URL") {
        Ok(url) => url.parse()?,
        Err(_) => {
            cluster = Cluster::start()?;
            cluster.config()
        }
    };
    let bank = Bank::open(config).await?;
    let outcome = tokio::select! {
        outcome = business(&bank, clients) => outcome,
        _ = interrupt.recv() => Err("interrupted".into()),
        _ = terminate.recv() => Err("terminated".into()),
    };
    let closed = bank.close().await;
    outcome?;
    Ok(closed?)
}

async fn business(bank: &Bank, clients: NonZeroUsize) -> Result<(), Box<dyn Error>> {
    println!("accounts   {ACCOUNTS}");
    println!("clients    {clients}");
    println!("transfers  {TRANSFERS}");

    let plan = plan(TRANSFERS, ACCOUNTS);
    let tally = rush(bank, clients, &plan).await?;
    println!(
        "conflicts  {} ({} of 40001, {} of 40P01)",
        tally.conflicts(),
        tally.serialization_failures,
        tally.deadlocks
    );
    println!("retries    {}", tally.retries);

    let differences = bank.audit(&plan).await?;
    if !differences.is_empty() {
        return Err(differences.join("\n").into());
    }
    println!("The balances add up, and each transfer happened exactly once.");
    if tally.conflicts() == 0 {
        return Err("nothing conflicted, so nothing was shown: take more clients".into());
    }
    Ok(())
}
