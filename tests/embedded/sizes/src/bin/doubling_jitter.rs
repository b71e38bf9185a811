#![cfg_attr(target_os = "none", no_std, no_main)]

use aioretry::policy;
use sizes::*;

firmware!(policy!(
    max_retries = u32::MAX,
    delay = SECOND / 10,
    factor = 2,
    max_delay = HOUR,
    jitter = 1,
    random = unknown(0_u32).into(),
));
