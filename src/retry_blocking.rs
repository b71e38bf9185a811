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
        $crate::__call! { [__retry_blocking] [$($call)*,] $($call)*, }
    };
}

/// The loop that `retry_blocking!` is: that of `retry!`, but for what is awaited there. Two loops that
/// can be read, rather than one with holes; the comments are over there.
#[doc(hidden)]
#[macro_export]
macro_rules! __retry_blocking {
    ($policy:tt $operation:tt $when:tt $after_failure:tt $sleep:tt) => {{
        let mut fails = 0_u32;
        'retry: loop {
            // The label refuses a `break` or `continue` of the caller's that has none.
            'attempt: {
                let delay = {
                    let error = {
                        let result = $crate::__blocking_attempt!($operation);
                        // Whole, and before the closures further down, whose types it tells.
                        let $crate::__private::Err(error) = result else {
                            break 'retry result;
                        };
                        error
                    };
                    fails = $crate::__private::next(fails);
                    $crate::__when! {
                        error { break 'retry $crate::__private::Err(error) } $when
                    }
                    let decision = $crate::__blocking_decide!(fails error $policy);
                    let $crate::__private::Some(delay) = decision else {
                        break 'retry $crate::__private::Err(error);
                    };
                    $crate::__blocking_after_failure!(error fails $after_failure);
                    delay
                };
                if let $crate::__private::Some(delay) = $crate::__private::nonzero(delay) {
                    $crate::__blocking_sleep!(delay $sleep);
                }
            }
        }
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_attempt {
    ([value $operation:tt]) => {
        $crate::__private::attempt($operation)
    };
    ([place $operation:tt]) => {
        $crate::__private::attempt(|| $crate::__private::result($operation))
    };
    ([$asynchronous:ident $operation:tt]) => {
        $crate::__private::blocking_operation($operation)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_decide {
    ($fails:ident $error:ident [future $policy:tt]) => {
        $crate::__private::blocking_policy($policy, $fails)
    };
    ($fails:ident $error:ident [future_of_error $policy:tt]) => {
        $crate::__private::blocking_policy_of_error($policy, $fails, &$error)
    };
    ($fails:ident $error:ident $policy:tt) => {
        $crate::__decide!(await $fails $error $policy)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_after_failure {
    ($error:ident $fails:ident [future $hook:tt]) => {
        $crate::__private::blocking_hook($hook, &$error, $fails)
    };
    ($error:ident $fails:ident $hook:tt) => {
        $crate::__after_failure!(await $error $fails $hook)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_sleep {
    ($delay:ident []) => {
        $crate::__private::block($delay, sleep)
    };
    ($delay:ident [value $sleep:tt]) => {
        $crate::__private::block($delay, $sleep)
    };
    ($delay:ident [future $sleep:tt]) => {
        $crate::__private::block($delay, $sleep)
    };
    ($delay:ident [$in_place:ident $sleep:tt]) => {
        $crate::__private::blocked($sleep($delay))
    };
}
