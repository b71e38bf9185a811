//! A firmware that asks its policy again and again, and one that polls a task.

#![no_std]

pub use core::time::Duration;

use core::pin::Pin;
use core::task::{Context, Poll};

pub const SECOND: Duration = Duration::from_secs(1);
pub const HOUR: Duration = Duration::from_secs(3600);

/// Hides a value from the optimizer.
pub fn unknown<T>(value: T) -> T {
    core::hint::black_box(value)
}

/// A future that is ready when nobody knows.
pub struct Wait;

impl Future for Wait {
    type Output = Result<u32, u8>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        unknown(Poll::Pending)
    }
}

/// The sleep of the tasks, in milliseconds.
pub async fn nap(delay: u32) {
    unknown(delay);
    let _ = Wait.await;
}

/// Ends at the second poll.
pub async fn yield_now() {
    let mut yielded = false;
    core::future::poll_fn(|context| {
        if yielded {
            return Poll::Ready(());
        }
        yielded = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// The policy of the tasks.
pub fn decide(fails: u32) -> Option<u32> {
    (fails <= 5).then_some(10 * fails)
}

/// A firmware that asks its policy again and again.
#[macro_export]
macro_rules! firmware {
    ($policy:expr) => {
        $crate::program! {{
            let mut policy = $policy;
            loop {
                $crate::unknown(policy($crate::unknown(1)));
            }
        }}
    };
}

/// A firmware that polls a task until it ends, again and again.
#[macro_export]
macro_rules! task {
    ($task:expr) => {
        $crate::program! {{
            let mut context = core::task::Context::from_waker(core::task::Waker::noop());
            loop {
                let mut task = core::pin::pin!($task);
                while let core::task::Poll::Pending =
                    core::future::Future::poll(task.as_mut(), &mut context)
                {}
            }
        }}
    };
}

/// The whole program. It has no runtime, so its size is that of the policy or the task.
#[macro_export]
macro_rules! program {
    ($body:block) => {
        #[cfg_attr(target_os = "none", unsafe(no_mangle))]
        pub extern "C" fn _start() -> ! {
            $body
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
