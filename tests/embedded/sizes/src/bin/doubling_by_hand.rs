#![cfg_attr(target_os = "none", no_std, no_main)]

use sizes::*;

// Milliseconds.
firmware!(|fails: u32| Some((100_u32 << (fails - 1).min(16)).min(3_600_000)));
