//! A project's own `retry!`, as in the recipe, exported to its other crates.

#[doc(hidden)]
pub use {aioretry, tokio};

/// Stands for the crate `log`.
pub mod log {
    use std::cell::RefCell;

    thread_local! {
        static LINES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    pub fn write(line: String) {
        LINES.with_borrow_mut(|lines| lines.push(line));
    }

    /// The lines that this thread has written since the last call.
    pub fn take() -> Vec<String> {
        LINES.take()
    }

    #[macro_export]
    macro_rules! warn_ {
        ($($argument:tt)*) => { $crate::log::write(::std::format!($($argument)*)) };
    }
    pub use warn_ as warn;
}

#[macro_export]
macro_rules! retry {
    ($($call:tt)*) => {
        $crate::aioretry::retry!(
            $($call)*,
            sleep = async |delay| if cfg!(test) {
                $crate::tokio::task::yield_now().await
            } else {
                $crate::tokio::time::sleep(delay).await
            },
            after_failure = |error, fails, delay| $crate::log::warn!(
                "{}:{}: failure {fails}: {error}; retrying in {delay:?}",
                file!(),
                line!(),
            ),
        )
    };
}
