//! Of `backon`: a closure with `.retry(…)`.

use std::time::Duration;

use ::backon::{ConstantBuilder, ExponentialBuilder, Retryable};

use crate::client::{Client, Failure, sleep};

fn constant<E>(client: &Client<E>) -> ConstantBuilder {
    ConstantBuilder::new()
        .with_delay(client.delay)
        .with_max_times(client.max_retries as usize)
}

pub async fn ready_sleep<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    (|| client.dial())
        .retry(constant(client))
        .sleep(sleep)
        .await
}

pub async fn when<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    (|| client.dial())
        .retry(constant(client))
        .when(|error| error.is_transient())
        .sleep(sleep)
        .await
}

pub async fn hook<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    (|| client.dial())
        .retry(constant(client))
        .notify(|error, _delay| client.report(error))
        .sleep(sleep)
        .await
}

pub async fn exponential<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let builder = ExponentialBuilder::new()
        .with_min_delay(Duration::from_millis(100))
        .with_factor(2.0)
        .with_max_delay(Duration::from_secs(10))
        .with_max_times(5);
    (|| client.dial()).retry(builder).sleep(sleep).await
}

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    (|| client.dial()).retry(constant(client)).await
}
