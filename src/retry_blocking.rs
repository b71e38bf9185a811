// rustdoc shows the grammar instead of the rule that takes any tokens. Doctests compile against the
// crate as it is built for callers, so they use the real macro.
macro_rules! documented {
    ($retry_blocking:item) => {
        /// Retries an operation that blocks until it succeeds or the policy gives up.
        ///
        /// ```
        /// # use aioretry::{policy, retry_blocking};
        /// # use std::{fs::File, io::{self, ErrorKind}, path::Path, thread::sleep, time::Duration};
        /// # fn create(path: &Path) -> io::Result<File> {
        /// retry_blocking!(
        ///     policy!(max_retries = 5, delay = Duration::from_millis(10), factor = 2, jitter = 1),
        ///     File::create_new(path),
        ///     when = |error| error.kind() == ErrorKind::AlreadyExists,
        ///     after_failure = |error, _, delay| eprintln!("{error}; retrying in {delay:?}"),
        /// )
        /// # }
        /// # let error = create(Path::new("/this/folder/does/not/exist")).unwrap_err();
        /// # assert_eq!(error.kind(), ErrorKind::NotFound);
        /// ```
        ///
        /// # Syntax
        ///
        /// ```text
        /// retry_blocking!(policy, operation $(, option = value)* $(,)?)
        ///
        /// policy      a callable of `fails`: self.policy, a_function, policy!(…)
        ///             |fails| decision    |fails, error| decision
        /// decision    Option<D>: the delay before the next attempt, or None to give up
        ///             (bool, D): (abandon, delay), where true gives up
        /// operation   any expression or block of Result<T, E>
        ///             || -> Result<T, E> { … }    |fails| { … }
        /// option      when = |error| bool
        ///             after_failure = |error, fails| …    |error, fails, delay| …
        ///             sleep = |delay| ()
        /// ```
        ///
        /// # Meaning
        ///
        /// The options, the meaning and the loop are those of [`retry!`](crate::retry), but nothing
        /// is awaited:
        ///
        /// - The operation becomes a closure. `?` and `return` in it end the attempt, and no label
        ///   reaches out of it.
        /// - `sleep` is called, by default the function `sleep` in scope, such as
        ///   [`std::thread::sleep`](https://doc.rust-lang.org/std/thread/fn.sleep.html). A zero
        ///   delay goes straight on to the next attempt.
        /// - An `async` operation, policy, hook or sleep does not compile.
        ///
        /// `retry_blocking!` needs neither `std` nor a heap, and it never panics on its own.
        ///
        /// A future is not awaited here, so it is refused:
        ///
        /// ```compile_fail
        /// # use aioretry::retry_blocking;
        /// # use std::time::Duration;
        /// # use std::thread::sleep;
        /// let result: Result<(), ()> =
        ///     retry_blocking!(|_| Some(Duration::from_secs(1)), async { Ok(()) });
        /// ```
        #[macro_export]
        $retry_blocking
    };
}

#[cfg(doc)]
documented! {
macro_rules! retry_blocking {
    (
        $policy:expr,
        $operation:expr
        $(, when = $when:expr)?
        $(, after_failure = $after_failure:expr)?
        $(, sleep = $sleep:expr)?
        $(,)?
    ) => {};
}
}

#[cfg(not(doc))]
documented! {
macro_rules! retry_blocking {
    ($($call:tt)*) => {
        $crate::__callable! { [(() false) [] []] [$($call)*,] [$($call)*,] }
    };
}
}
