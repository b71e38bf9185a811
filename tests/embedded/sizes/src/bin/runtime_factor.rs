#![cfg_attr(target_os = "none", no_std, no_main)]

use aioretry::policy;
use sizes::*;

firmware!(policy!(
    max_retries = u32::MAX,
    delay = SECOND / 10,
    factor = unknown(2_u32),
    max_delay = HOUR,
));
