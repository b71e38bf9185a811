#![cfg_attr(target_os = "none", no_std, no_main)]

use aioretry::policy;
use sizes::*;

firmware!(|fails: u32| {
    macro_rules! delays {
        ($($number:ty)*) => {
            [$(policy!(
                max_retries = u32::MAX,
                delay = SECOND,
                factor = unknown::<$number>(3),
                max_delay = HOUR,
            )(fails),)*]
        };
    }
    let delays = delays!(u8 i8 u16 i16 u32 i32 usize);
    delays.into_iter().flatten().max()
});
