//! Of `tokio-retry`: `Retry` and `RetryIf`, which know tokio's timer only.

use std::time::Duration;

use ::tokio_retry::Retry;
use ::tokio_retry::strategy::FixedInterval;

use crate::client::{Client, Failure};

fn constant<E>(client: &Client<E>) -> impl Iterator<Item = Duration> + use<E> {
    FixedInterval::new(client.delay).take(client.max_retries as usize)
}

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    Retry::start(constant(client), || client.dial()).await
}
