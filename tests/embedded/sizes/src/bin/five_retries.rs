#![cfg_attr(target_os = "none", no_std, no_main)]

use aioretry::policy;
use sizes::*;

firmware!(policy!(max_retries = 5, delay = SECOND / 10, factor = 2));
