//! The loop that the documentation shows.

use futures_lite::future::yield_now;

use crate::caller::{Client, ConnectError, Session};
use crate::scripted::sleep;

include!("../../src/docs/loop.rs");

pub async fn connect(mut client: Client) -> Result<Session, ConnectError> {
    client.connect().await
}
