/// Runs an operation that blocks until it succeeds or the policy abandons it.
///
/// ```text
/// retry_blocking!(policy, operation $(, option = value)* $(,)?)
///
/// policy     a callable of `fails`:   self.policy | a_function | policy!(…) | anything that can be called
///            |fails| decision         |fails, error| decision
/// decision   (abandon, delay): (bool, D)   |   Option<D>: None abandons
/// operation  any expression or block of Result<T, E> | || -> Result<T, E> { … }
/// option     when = predicate            |error| bool, or a callable of &E
///            after_failure = hook        |error, fails| …, or a callable of (&E, u32)
///            sleep = sleeper             a callable of D
/// ```
///
/// The grammar and the meaning are those of [`retry!`](crate::retry), but nothing is awaited: the
/// operation is evaluated, `sleep` is called, by default the one in scope, such as
/// [`std::thread::sleep`](https://doc.rust-lang.org/std/thread/fn.sleep.html), and a zero delay goes
/// straight on to the next attempt. `?` and `return` in the operation end the attempt, as in a
/// closure, which it becomes; no label reaches out of it. An `async` operation, policy, hook or sleep
/// does not compile.
///
/// It needs neither `std` nor a heap, and it panics never by itself.
///
/// # Examples
///
/// ```
/// use aioretry::{policy, retry_blocking};
/// use std::fs::File;
/// use std::io::{self, ErrorKind};
/// use std::path::Path;
/// use std::thread::sleep;
/// use std::time::Duration;
///
/// fn create(path: &Path) -> io::Result<File> {
///     retry_blocking!(
///         policy!(max_retries = 5, delay = Duration::from_millis(1), factor = 2),
///         File::create_new(path),
///         when = |error| error.kind() == ErrorKind::AlreadyExists,
///         after_failure = |error, fails| eprintln!("{error} ({fails})"),
///     )
/// }
/// # let error = create(Path::new("/this/folder/does/not/exist")).unwrap_err();
/// # assert_eq!(error.kind(), ErrorKind::NotFound);
/// ```
///
/// A future is not awaited here, so it is refused:
///
/// ```compile_fail
/// # use aioretry::retry_blocking;
/// # use std::time::Duration;
/// # use std::thread::sleep;
/// let result: Result<(), ()> = retry_blocking!(|_| Some(Duration::from_secs(1)), async { Ok(()) });
/// ```
#[macro_export]
macro_rules! retry_blocking {
    ($($call:tt)*) => {
        $crate::__callable! { [(blocking) [] []] [$($call)*,] [$($call)*,] }
    };
}
