//! Of `retry-block`: `async_retry!`, which knows tokio's timer only.

use std::time::Duration;

use ::retry_block::async_retry;
use ::retry_block::delay::Fixed;

use crate::client::{Client, Failure};

fn constant<E>(client: &Client<E>) -> impl Iterator<Item = Duration> + use<E> {
    Fixed::exact(client.delay).take(client.max_retries as usize)
}

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    async_retry!(constant(client), { client.dial().await })
}
