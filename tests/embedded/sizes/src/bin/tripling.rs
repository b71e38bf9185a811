#![cfg_attr(target_os = "none", no_std, no_main)]

use aioretry::policy;
use sizes::*;

firmware!(policy!(
    max_retries = u32::MAX,
    delay = SECOND / 10,
    factor = 3,
    max_delay = HOUR
));
