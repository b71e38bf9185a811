//! Of `mulligan`: `until_ok` and `until`, which know tokio's timer only.

use ::mulligan::until_ok;

use crate::client::{Client, Failure};

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    until_ok()
        .stop_after(client.max_retries)
        .fixed(client.delay)
        .execute(async || client.dial().await)
        .await
}
