//! A firmware that asks its policy again and again.

#![no_std]

pub use core::time::Duration;

pub const SECOND: Duration = Duration::from_secs(1);
pub const HOUR: Duration = Duration::from_secs(3600);

/// Hides a value from the optimizer.
pub fn unknown<T>(value: T) -> T {
    core::hint::black_box(value)
}

/// The whole program. It has no runtime, so its size is that of the policy.
#[macro_export]
macro_rules! firmware {
    ($policy:expr) => {
        #[cfg_attr(target_os = "none", unsafe(no_mangle))]
        pub extern "C" fn _start() -> ! {
            let mut policy = $policy;
            loop {
                let delay: Option<$crate::Duration> = policy($crate::unknown(1));
                $crate::unknown(delay);
            }
        }

        #[cfg(target_os = "none")]
        #[panic_handler]
        fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
            loop {}
        }

        // For the lints, which run on the host.
        #[cfg(not(target_os = "none"))]
        fn main() {
            _start();
        }
    };
}
