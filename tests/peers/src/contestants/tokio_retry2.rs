//! Of `tokio-retry2`: `Retry`, which knows tokio's timer only.

use std::time::Duration;

use ::tokio_retry2::strategy::FixedInterval;
use ::tokio_retry2::{MapErr, Retry};

use crate::client::{Client, Failure};

fn constant<E>(client: &Client<E>) -> impl Iterator<Item = Duration> + use<E> {
    FixedInterval::new(client.delay).take(client.max_retries as usize)
}

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    Retry::spawn(constant(client), || async {
        client.dial().await.map_transient_err()
    })
    .await
}
