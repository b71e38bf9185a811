//! Of `tryhard`: `retry_fn`, which knows tokio's timer only.

use ::tryhard::retry_fn;

use crate::client::{Client, Failure};

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry_fn(|| client.dial())
        .retries(client.max_retries)
        .fixed_backoff(client.delay)
        .await
}
