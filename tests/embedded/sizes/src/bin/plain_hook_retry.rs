#![cfg_attr(target_os = "none", no_std, no_main)]

use aioretry::retry;
use sizes::*;

async fn connect() -> Result<u32, u8> {
    retry!(
        decide,
        Wait,
        after_failure = |error, fails| {
            unknown((*error, fails));
        },
        sleep = nap
    )
}

task!(connect());
