/// Makes a policy: constant, linear or exponential delays, limited, capped, jittered.
///
/// ```text
/// policy!(max_retries = u32, delay = Duration $(, factor = number)? $(, step = Duration)?
///         $(, max_delay = Duration)? $(, jitter = number from 0 to 1)? $(, random = u64)?)
/// ```
///
/// An expression of a closure <code>|fails: u32| -> Option&lt;[Duration](core::time::Duration)&gt;</code>,
/// which answers the delay before the next attempt, or `None` to abandon.
///
/// # Parameters
///
/// In any order, each at most once.
///
/// | parameter | default | meaning | example |
/// | --- | --- | --- | --- |
/// | `max_retries` | required | abandons when there are more failures than this; n retries are n + 1 attempts | `max_retries = 5` |
/// | `delay` | required | before the first retry | `delay = Duration::from_millis(100)` |
/// | `factor` | 1 | `delay` is multiplied by this once more for each further retry: a constant, whole or not, finite and not negative | `factor = 2` |
/// | `step` | zero | added to that, once more for each further retry | `step = Duration::from_millis(50)` |
/// | `max_delay` | `Duration::MAX` | no delay is longer, jittered or not | `max_delay = Duration::from_secs(10)` |
/// | `jitter` | 0 | the fraction of each delay that chance may take away: a constant from 0 to 1 | `jitter = 1` |
/// | `random` | the keys of the standard library's hash maps | where chance comes from: a uniformly distributed `u64`, evaluated afresh for each delay | `random = rng.next_u64()` |
///
/// `max_retries` has no default, because every default surprises somebody: `u32::MAX` is as good as
/// for ever. Without the standard library, `jitter` needs `random`.
///
/// The delay after the failure n is `delay * factor^(n - 1) + step * (n - 1)`, at most `max_delay`,
/// then jittered downwards. So the first six delays with `delay = 100 ms` are:
///
/// | shape | parameters | 1 | 2 | 3 | 4 | 5 | 6 |
/// | --- | --- | --- | --- | --- | --- | --- | --- |
/// | constant | | 100 ms | 100 ms | 100 ms | 100 ms | 100 ms | 100 ms |
/// | linear | `step` = 100 ms | 100 ms | 200 ms | 300 ms | 400 ms | 500 ms | 600 ms |
/// | exponential | `factor = 2` | 100 ms | 200 ms | 400 ms | 800 ms | 1.6 s | 3.2 s |
/// | exponential | `factor = 1.5` | 100 ms | 150 ms | 225 ms | 337.5 ms | 506.25 ms | 759.375 ms |
///
/// A whole `factor` below 2^32 is exact; with a fractional one a delay is rounded to the nearest nanosecond, as
/// far as an `f64` tells (53 bits: 104 days in nanoseconds). Nothing
/// overflows, wraps or panics for any number of failures and any durations: what is too long is
/// `max_delay`. With `factor >= 1` no delay before jitter is shorter than the one before it. The time
/// for a decision does not grow with the number of failures.
///
/// # Jitter
///
/// Clients that fail together retry together, and with equal delays they go on arriving in waves
/// that keep the server down. Jitter spreads them: a delay d becomes one from `d * (1 - jitter)` to d,
/// every one equally likely. Whole fleets want `jitter = 1`, full jitter, which spreads them the
/// widest. `jitter = 0.5`, equal jitter, keeps at least half of the delay, for clients that must not
/// come back at once. The names and the comparison are Marc Brooker's, in "Exponential Backoff And Jitter" on the
/// AWS Architecture Blog. `cargo run --example backoff` draws both.
///
/// # Constants, fields, run-time values
///
/// With constant values the closure captures nothing, so it can be a `const`, a `static` or a field
/// of a function pointer's type:
///
/// ```
/// use aioretry::policy;
/// use std::time::Duration;
///
/// const BACKOFF: fn(u32) -> Option<Duration> = policy!(
///     max_retries = 4,
///     delay = Duration::from_millis(100),
///     factor = 2,
///     max_delay = Duration::from_millis(500),
/// );
///
/// assert_eq!(BACKOFF(1), Some(Duration::from_millis(100)));
/// assert_eq!(BACKOFF(4), Some(Duration::from_millis(500)));
/// assert_eq!(BACKOFF(5), None);
/// ```
///
/// Other values are borrowed from where it stands. A closure that is returned or stored owns them:
///
/// ```
/// # use aioretry::policy;
/// # use std::time::Duration;
/// fn constant(retries: u32, delay: Duration) -> impl Fn(u32) -> Option<Duration> {
///     move |fails| policy!(max_retries = retries, delay = delay)(fails)
/// }
/// assert_eq!(constant(1, Duration::ZERO)(1), Some(Duration::ZERO));
/// ```
///
/// # Composition
///
/// It composes as the `Option` that it answers. This honours a server's Retry-After and still gives
/// up at `max_retries`:
///
/// ```
/// # use aioretry::{policy, retry};
/// # use std::time::Duration;
/// # use tokio::time::sleep;
/// # const BACKOFF: fn(u32) -> Option<Duration> = policy!(max_retries = 2, delay = Duration::from_secs(1));
/// # struct Status;
/// # impl Status { fn retry_after(&self) -> Duration { Duration::from_secs(5) } }
/// # async fn request() -> Result<(), Status> { Err(Status) }
/// # async fn call() -> Result<(), Status> {
/// retry!(|fails, error| BACKOFF(fails).map(|delay| delay.max(error.retry_after())), request())
/// # }
/// # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(async {
/// # let start = tokio::time::Instant::now();
/// # assert!(call().await.is_err());
/// # assert_eq!(start.elapsed(), Duration::from_secs(10));
/// # });
/// ```
///
/// # Policies by hand
///
/// Any function of the number of failures is a policy. Decorrelated jitter, from the same article,
/// keeps the last delay in a variable outside of the call:
///
/// ```
/// # use aioretry::retry;
/// # use std::{future::ready, time::Duration};
/// # let mut seed = 1_u64;
/// # let mut random_in = |low: Duration, high: Duration| { seed = seed.wrapping_mul(6364136223846793005) >> 1; low + (high - low).mul_f64((seed % 1000) as f64 / 1000.0) };
/// # let mut slept = vec![];
/// # let mut sleep = |delay| { slept.push(delay); ready(()) };
/// # let _: Result<(), ()> = futures_lite::future::block_on(async {
/// let (shortest, longest) = (Duration::from_millis(100), Duration::from_secs(10));
/// let mut delay = shortest;
/// retry!(
///     |fails| {
///         delay = random_in(shortest, delay * 3).min(longest);
///         (fails > 5, delay)
///     },
///     async { Err(()) },
///     sleep = sleep,
/// )
/// # });
/// # assert_eq!(slept.len(), 5);
/// # assert!(slept.windows(2).all(|pair| pair[1] >= Duration::from_millis(100) && pair[1] <= 3 * pair[0]));
/// ```
///
/// Fibonacci, likewise:
///
/// ```
/// # use aioretry::retry;
/// # use std::{future::ready, time::Duration};
/// # let mut slept = vec![];
/// # let mut sleep = |delay: Duration| { slept.push(delay.as_millis()); ready(()) };
/// # let _: Result<(), ()> = futures_lite::future::block_on(async {
/// let (mut delay, mut next) = (Duration::ZERO, Duration::from_millis(100));
/// retry!(
///     |fails| {
///         (delay, next) = (next, delay.saturating_add(next));
///         (fails > 6, delay)
///     },
///     async { Err(()) },
///     sleep = sleep,
/// )
/// # });
/// # assert_eq!(slept, [100, 100, 200, 300, 500, 800]);
/// ```
///
/// Any iterator of delays, from any crate, ends the retries when it ends: `|_| delays.next()`. A
/// `factor` or `jitter` that is known at run time only is a policy by hand, too.
///
/// # Panics
///
/// Never by itself.
///
/// # What does not compile
///
/// A name that is unknown, repeated or missing, a value of another type, and a constant out of its
/// range:
///
/// ```compile_fail
/// # use aioretry::policy;
/// # use std::time::Duration;
/// policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1.5);
/// ```
#[macro_export]
macro_rules! policy {
    ($($call:tt)*) => {
        $crate::__parameters! { [[] [] [] [] [] [] [] []] [$($call)*,] $($call)*, }
    };
}

/// Reads the next parameter; writes the closure when none is left.
#[doc(hidden)]
#[macro_export]
macro_rules! __parameters {
    ([[$($name:ident)*] $max_retries:tt $delay:tt $($optional:tt)*] [$(,)?] $($comma:tt)?) => {{
        // Explains a repeated parameter, and gives editors something to show.
        let _ = $crate::__private::Parameters {
            $($name: (),)*
            ..$crate::__private::PARAMETERS
        };
        $crate::__backoff! { $max_retries $delay $($optional)* }
    }};
    // name, name =
    ($slots:tt [$name:tt $($tokens:tt)*] $same:ident $(=)?, $($rest:tt)*) => {
        $crate::__expected_value! { PARAMETERS $name $name }
    };
    ([[$($names:ident)*] $($slots:tt)*] $tokens:tt $name:ident = $($value:tt)*) => {
        $crate::__parameter! { [[$($names)* $name] $($slots)*] $tokens }
    };
    ($slots:tt $tokens:tt $name:ident $token:tt $($rest:tt)*) => {
        $crate::__expected_equals! { PARAMETERS $name $token }
    };
    ($slots:tt $tokens:tt $token:tt $($rest:tt)*) => {
        $crate::__expected_parameter! { $token }
    };
}

/// Puts a parameter into its slot. The slots stand in the order in which the rules do.
#[doc(hidden)]
#[macro_export]
macro_rules! __parameter {
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [max_retries = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names [$value] $b $c $d $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [delay = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a [$value] $c $d $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [factor = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b [$value] $d $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [step = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c [$value] $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [max_delay = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c $d [$value] $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [jitter = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c $d $e [$value] $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [random = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c $d $e $f [$value]] [$($rest)*] $($rest)*
        }
    };
    // no parameter: the compiler says which there are
    ($slots:tt [$name:ident = $value:expr, $($rest:tt)*]) => {
        $crate::__private::PARAMETERS.$name
    };
}

/// The closure that `policy!` is.
#[doc(hidden)]
#[macro_export]
macro_rules! __backoff {
    ([] $($rest:tt)*) => {
        compile_error!("`max_retries` is missing: `policy!(max_retries = 5, delay = …)`")
    };
    ($max_retries:tt [] $($rest:tt)*) => {
        compile_error!("`delay` is missing: `policy!(delay = Duration::from_millis(100), …)`")
    };
    ([$max_retries:tt] [$delay:tt] $factor:tt $step:tt $max_delay:tt [] []) => {
        |fails: $crate::__private::u32| {
            $crate::__private::delay(
                fails,
                $max_retries,
                $delay,
                $crate::__factor!($factor),
                $crate::__or!($step, $crate::__private::Duration::ZERO),
                $crate::__or!($max_delay, $crate::__private::Duration::MAX),
            )
        }
    };
    ([$max_retries:tt] [$delay:tt] $factor:tt $step:tt $max_delay:tt [] [$random:tt]) => {
        $crate::__private::random_without_jitter($random)
    };
    ($max_retries:tt $delay:tt $factor:tt $step:tt $max_delay:tt [$jitter:tt] $random:tt) => {
        |fails: $crate::__private::u32| {
            let delay = $crate::__backoff! { $max_retries $delay $factor $step $max_delay [] [] };
            $crate::__private::Some($crate::__private::spread(
                delay(fails)?,
                $crate::__jitter!($jitter),
                $crate::__or!($random, $crate::__jitter_needs_random_or_std!()),
            ))
        }
    };
}

/// A value, or else another.
#[doc(hidden)]
#[macro_export]
macro_rules! __or {
    ([], $default:expr) => {
        $default
    };
    ([$value:expr], $default:expr) => {
        $value
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __factor {
    ([]) => {
        1.0
    };
    ([$factor:expr]) => {
        $crate::__private::factor::<
            { $crate::__private::is_factor($factor, $factor as $crate::__private::f64) },
        >($factor)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __jitter {
    ($jitter:expr) => {
        $crate::__private::jitter::<
            { $crate::__private::is_jitter($jitter, $jitter as $crate::__private::f64) },
        >($jitter)
    };
}

/// 64 random bits: the standard library's keys for a hash map, new in each process and thread, hashed.
///
/// Without `std` the compiler's error cannot be worded, but it gives the name of this macro.
#[doc(hidden)]
#[macro_export]
macro_rules! __jitter_needs_random_or_std {
    () => {
        $crate::__private::hash(::std::hash::RandomState::new())
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_parameter {
    ("a parameter of the policy: `name = value`") => {};
}
