//! Retrying transactions on PostgreSQL: transfers between the accounts of a bank, by many clients
//! at once, each exactly once.
//!
//! - [`teller`] is what to read: a `SERIALIZABLE` transaction that is retried as a whole, on a
//!   `&mut Client`, with full jitter and an async hook that reconnects. The hook ends the retries
//!   if the server refuses the new connection.
//! - [`bank`] is what the transaction does, and what must be true in the end.
//!
//! # What is retried, and why nothing happens twice
//!
//! The server undoes a transaction that it cannot serialize (40001) or that is in a deadlock
//! (40P01): made again, it may succeed. Any other answer would be the same the next time.
//!
//! A lost connection is no answer. Once the client has sent `COMMIT`, it cannot know whether the
//! server has committed. To give up may lose the transfer, to retry may make it twice. So each
//! transfer has an id, an idempotency key, which the transaction enters into a ledger. An attempt
//! that finds the id there moves nothing. If the earlier `COMMIT` is still on its way, the unique
//! key makes the attempt wait. `tests/lost_answer` breaks the connection in each of these places.

use std::env;
use std::error::Error;

use tokio_postgres::Config;

pub mod bank;
pub mod teller;

/// The server that the variables of libpq name.
pub fn server() -> Result<Config, Box<dyn Error>> {
    let missing = "set PGHOST, or run this under `pg_virtualenv -t`";
    let mut config = Config::new();
    config.host(env::var("PGHOST").map_err(|_| missing)?);
    config.port(env::var("PGPORT").map_or(Ok(5432), |port| port.parse())?);
    config.user(env::var("PGUSER").unwrap_or("postgres".into()));
    config.dbname(env::var("PGDATABASE").unwrap_or("postgres".into()));
    config.password(env::var("PGPASSWORD").unwrap_or_default());
    Ok(config)
}
