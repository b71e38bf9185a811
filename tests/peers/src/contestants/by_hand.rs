//! The baseline: the loop of the same meaning as a careful engineer writes it.
//!
//! The delay is tested by value, since `delay.is_zero()` would borrow it, and a future keeps what has been
//! borrowed across its awaits: 16 bytes more.

use std::time::Duration;

use crate::client::{Client, Failure, sleep, sleep_now, yield_now};

#[inline(always)]
fn nonzero(delay: Duration) -> Option<Duration> {
    (delay != Duration::ZERO).then_some(delay)
}

pub async fn ready_sleep<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn when<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            if !error.is_transient() {
                return Err(error);
            }
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn hook<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            client.report(&error);
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn awaited_hook<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial_mut().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            client.report_mut(&error, fails).await;
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn all_options<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial_mut().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            if !error.is_transient() {
                return Err(error);
            }
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            client.report_mut(&error, fails).await;
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn hook_with_delay<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial_mut().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            client.report_delay(&error, fails, &delay).await;
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn failing_hook<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            client.record(&error)?;
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn hook_block<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial_mut().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            if fails > 1 {
                client.report_mut(&error, fails).await;
            }
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn block<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let attempt = async {
            let first = client.dial_mut().await?;
            Ok(first ^ client.dial_mut().await?)
        };
        let delay = {
            let error = match attempt.await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn counted<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial_at(fails).await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            delay
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn exponential<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            if fails > 5 {
                return Err(error);
            }
            Duration::from_millis(100)
                .saturating_mul(2_u32.saturating_pow(fails - 1))
                .min(Duration::from_secs(10))
        };
        if let Some(delay) = nonzero(delay) {
            sleep(delay).await;
        } else {
            yield_now().await;
        }
    }
}

pub async fn timer<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            delay
        };
        match delay {
            Duration::ZERO => yield_now().await,
            delay => tokio::time::sleep(delay).await,
        }
    }
}

pub fn blocking<E: Failure>(client: &mut Client<E>) -> Result<u32, E> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match client.dial_now() {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = client.policy(fails) else {
                return Err(error);
            };
            client.report(&error);
            delay
        };
        if !delay.is_zero() {
            sleep_now(delay);
        }
    }
}
