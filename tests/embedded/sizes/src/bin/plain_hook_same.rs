#![cfg_attr(target_os = "none", no_std, no_main)]

use sizes::*;

/// The loop of the same meaning.
async fn connect() -> Result<u32, u8> {
    let mut fails: u32 = 0;
    loop {
        let delay = {
            let error = match Wait.await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            fails = fails.saturating_add(1);
            let Some(delay) = decide(fails) else {
                return Err(error);
            };
            unknown((error, fails));
            delay
        };
        if delay == 0 {
            yield_now().await
        } else {
            nap(delay).await
        }
    }
}

task!(connect());
