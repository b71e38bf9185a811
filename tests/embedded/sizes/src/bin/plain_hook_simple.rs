#![cfg_attr(target_os = "none", no_std, no_main)]

use sizes::*;

/// The loop that people write.
async fn connect() -> Result<u32, u8> {
    let mut fails = 0;
    loop {
        let error = match Wait.await {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        fails += 1;
        let Some(delay) = decide(fails) else {
            return Err(error);
        };
        unknown((error, fails));
        nap(delay).await;
    }
}

task!(connect());
