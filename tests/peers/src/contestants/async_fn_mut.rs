//! A helper of ten lines of one's own, which takes an `AsyncFnMut`.

use std::time::Duration;

use crate::client::{Client, Failure, sleep, yield_now};

async fn retry<T, E, S: Future<Output = ()>>(
    mut policy: impl FnMut(u32) -> Option<Duration>,
    mut operation: impl AsyncFnMut() -> Result<T, E>,
    sleep: impl Fn(Duration) -> S,
) -> Result<T, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match operation().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = policy(fails) else {
                return Err(error);
            };
            delay
        };
        match delay {
            Duration::ZERO => yield_now().await,
            delay => sleep(delay).await,
        }
    }
}

pub async fn ready_sleep<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry(
        |fails| client.policy(fails),
        async || client.dial().await,
        sleep,
    )
    .await
}

pub async fn exponential<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let policy = |fails| {
        let delay = Duration::from_millis(100).saturating_mul(2_u32.saturating_pow(fails - 1));
        (fails <= 5).then_some(delay.min(Duration::from_secs(10)))
    };
    retry(policy, async || client.dial().await, sleep).await
}

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry(
        |fails| client.policy(fails),
        async || client.dial().await,
        tokio::time::sleep,
    )
    .await
}
