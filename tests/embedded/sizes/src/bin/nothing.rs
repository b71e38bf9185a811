#![cfg_attr(target_os = "none", no_std, no_main)]

use sizes::*;

firmware!(|_: u32| None::<Duration>);
