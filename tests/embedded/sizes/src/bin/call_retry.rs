#![cfg_attr(target_os = "none", no_std, no_main)]

use aioretry::retry;
use sizes::*;

async fn connect() -> Result<u32, u8> {
    retry!(decide, Wait, sleep = nap)
}

task!(connect());
