//! The macro.

use std::time::Duration;

use ::aioretry::{policy, retry, retry_blocking};

use crate::client::{Client, Failure, sleep, sleep_now};

pub async fn ready_sleep<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(|fails| client.policy(fails), client.dial(), sleep = sleep)
}

pub async fn when<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial(),
        when = |error| error.is_transient(),
        sleep = sleep,
    )
}

pub async fn hook<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial(),
        after_failure = |error, _fails| client.report(error),
        sleep = sleep,
    )
}

pub async fn awaited_hook<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial_mut(),
        after_failure = async |error, fails| client.report_mut(error, fails).await,
        sleep = sleep,
    )
}

pub async fn all_options<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial_mut(),
        when = |error| error.is_transient(),
        after_failure = async |error, fails| client.report_mut(error, fails).await,
        sleep = sleep,
    )
}

pub async fn hook_with_delay<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial_mut(),
        after_failure = async |error, fails, delay| client.report_delay(error, fails, delay).await,
        sleep = sleep,
    )
}

pub async fn failing_hook<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial(),
        after_failure = |error, _fails| client.record(error),
        sleep = sleep,
    )
}

pub async fn hook_block<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial_mut(),
        after_failure = async |error, fails| {
            if fails > 1 {
                client.report_mut(error, fails).await;
            }
        },
        sleep = sleep,
    )
}

pub async fn block<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        async {
            let first = client.dial_mut().await?;
            Ok(first ^ client.dial_mut().await?)
        },
        sleep = sleep,
    )
}

pub async fn counted<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        async |fails| client.dial_at(fails).await,
        sleep = sleep
    )
}

pub async fn exponential<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        policy!(
            max_retries = 5,
            delay = Duration::from_millis(100),
            factor = 2,
            max_delay = Duration::from_secs(10),
        ),
        client.dial(),
        sleep = sleep,
    )
}

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry!(
        |fails| client.policy(fails),
        client.dial(),
        sleep = tokio::time::sleep,
    )
}

pub fn blocking<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    retry_blocking!(
        |fails| client.policy(fails),
        client.dial_now(),
        after_failure = |error, _fails| client.report(error),
        sleep = sleep_now,
    )
}
