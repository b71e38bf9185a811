//! Retrying transactions on PostgreSQL: transfers between the accounts of a bank, by many clients
//! at once, each exactly once.
//!
//! - [`teller`] is what to read: a `SERIALIZABLE` transaction that is retried in place, on a
//!   `&mut Client` that is lent anew to each attempt, with full jitter and an awaited hook that
//!   reconnects, and that ends the retries if the server refuses to let it.
//! - [`reason`] says which errors are worth a retry.
//! - [`transfer`] is what the transaction does.
//! - [`books`] are the accounts and the ledger, and their audit; [`rush`] is the crowd, and [`tally`]
//!   counts its retries; [`cluster`] is a server that is thrown away.
//!
//! # What is retried, and why nothing happens twice
//!
//! Of all that the server answers to a transaction, 40001 (it could not be serialized) and 40P01
//! (it was in a deadlock) are the two that say: undone, and may succeed if made again. Any other
//! answer, such as an overdrawn account, would be the same the next time and is returned at once.
//!
//! A lost connection is no answer at all. Before `COMMIT` was sent it undoes the transaction; after
//! that the client cannot know, as the server may have committed and only the word of it got lost.
//! To give up then may lose a transfer, to retry may make it twice. So each transfer has an id,
//! given before the first attempt, and the transaction that moves the money enters that id into a
//! ledger with a unique key. A transfer made again finds its id there and moves nothing:
//!
//! | where the connection broke | what the next attempt finds |
//! | --- | --- |
//! | before `COMMIT` was received | no entry: it moves the money |
//! | after the server had committed | the entry: it moves nothing |
//! | with `COMMIT` on its way | an entry not yet committed: the unique key makes it wait for the outcome |
//!
//! `tests/lost_answer` breaks the connection in each of the three places.

pub mod books;
pub mod cluster;
pub mod reason;
pub mod rush;
pub mod tally;
pub mod teller;
pub mod transfer;
