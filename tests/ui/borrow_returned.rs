//! A borrow out of an attempt that is returned, which a loop by hand cannot do either.
//? may compile: the borrow checker of nightly sees that no attempt follows a success

use aioretry::retry;
use given::{Fault, backoff, sleep};

pub struct Client;

pub struct Transaction<'a>(pub &'a mut Client);

impl Client {
    pub async fn transaction(&mut self) -> Result<Transaction<'_>, Fault> {
        Ok(Transaction(self))
    }
}

pub async fn begin(client: &mut Client) -> Result<Transaction<'_>, Fault> {
    //= pub async fn begin(client: &mut Client) -> Result<(), Fault> {
    retry!(backoff, client.transaction())
    //              ^^^^^^ E0499 rustc: cannot borrow `*client` as mutable more than once at a time
    //= let _transaction = retry!(backoff, client.transaction())?;
    //= Ok(())
}
