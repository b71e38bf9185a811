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
/// | `factor` | 1 | `delay` is multiplied by this once more for each further retry: any number | `factor = 2` |
/// | `step` | zero | added to that, once more for each further retry | `step = Duration::from_millis(50)` |
/// | `max_delay` | `Duration::MAX` | no delay is longer, jittered or not | `max_delay = Duration::from_secs(10)` |
/// | `jitter` | 0 | the fraction of each delay that chance may take away: any number from 0 to 1 | `jitter = 1` |
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
/// Any iterator of delays, from any crate, ends the retries when it ends: `|_| delays.next()`.
///
/// # Panics
///
/// Never by itself.
///
/// # What does not compile
///
/// A name that is unknown, repeated or missing, a value of another type, and a literal out of its
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
        $crate::__parameters! { [[] [] [] []] [$($call)*,] [$($call)*,] }
    };
}

/// Looks at the next parameter, or writes the closure when none is left.
///
/// Every step has the shape `(state [tokens to capture] [tokens to look at])`. Both brackets hold
/// the same tokens: testing a token consumes it, and the copy that is captured keeps the caller's
/// spans. The captured copy comes first, because that is where an editor finds its cursor.
///
/// The state is `[names values jitter random]`: every name that has been read, what the closure
/// assigns, and the values of the two parameters that it uses otherwise.
#[doc(hidden)]
#[macro_export]
macro_rules! __parameters {
    // nothing is left
    ([[$($name:ident)*] $($values:tt)*] $comma:tt [$(,)?]) => {{
        $crate::__required! { max_retries $($name)* }
        $crate::__required! { delay $($name)* }
        // Refuses a repeated name, and gives editors something to show.
        let _ = $crate::__private::Parameters {
            $($name: (),)*
            ..$crate::__private::PARAMETERS
        };
        $crate::__backoff! { $($values)* }
    }};
    // name, or name =,
    ($state:tt [$name:tt $($rest:tt)*] [$same:ident $(=)?, $($look:tt)*]) => {
        $crate::__expected_value! { PARAMETERS $name $name }
    };
    // name =
    ($state:tt $capture:tt [$name:ident = $($look:tt)*]) => {
        $crate::__parameter! { $state $capture [$name] }
    };
    // name and something else
    ($state:tt [$name:tt $($rest:tt)*] [$same:ident $token:tt $($look:tt)*]) => {
        $crate::__expected_equals! { PARAMETERS $name $token }
    };
    // no name
    ($state:tt $capture:tt [$token:tt $($look:tt)*]) => {
        $crate::__expected_parameter! { $token }
    };
}

/// Captures a parameter, and goes on with the rest.
///
/// It is a macro apart, so that all of its rules capture a value: where the caller has not finished
/// typing one, an editor then takes the rule that fits best.
#[doc(hidden)]
#[macro_export]
macro_rules! __parameter {
    (
        [[$($names:tt)*] [$($values:tt)*] $jitter:tt $random:tt]
        [$name:tt = $value:expr, $($rest:tt)*] [$(max_retries)? $(delay)? $(step)? $(max_delay)?]
    ) => {
        $crate::__parameters! {
            [[$($names)* $name] [$($values)* [$name = $value]] $jitter $random]
            [$($rest)*] [$($rest)*]
        }
    };
    (
        [[$($names:tt)*] [$($values:tt)*] $jitter:tt $random:tt]
        [$name:tt = $value:expr, $($rest:tt)*] [factor]
    ) => {
        $crate::__parameters! {
            [
                [$($names)* $name] [$($values)* [$name = $crate::__factor!($value)]]
                $jitter $random
            ]
            [$($rest)*] [$($rest)*]
        }
    };
    (
        [[$($names:tt)*] $values:tt $jitter:tt $random:tt]
        [$name:tt = $value:expr, $($rest:tt)*] [jitter]
    ) => {
        $crate::__parameters! {
            [[$($names)* $name] $values [$crate::__jitter!($value)] $random]
            [$($rest)*] [$($rest)*]
        }
    };
    (
        [[$($names:tt)*] $values:tt $jitter:tt $random:tt]
        [$name:tt = $value:expr, $($rest:tt)*] [random]
    ) => {
        $crate::__parameters! {
            [[$($names)* $name] $values $jitter [$value]] [$($rest)*] [$($rest)*]
        }
    };
    ($state:tt [$name:tt = $value:expr, $($rest:tt)*] $look:tt) => {
        $crate::__unknown_parameter! { $name $look }
    };
}

/// Refuses a call without a parameter: looks for it among the names that follow it.
#[doc(hidden)]
#[macro_export]
macro_rules! __required {
    (max_retries max_retries $($names:tt)*) => {};
    (delay delay $($names:tt)*) => {};
    ($required:ident $name:ident $($names:tt)*) => {
        $crate::__required! { $required $($names)* }
    };
    (max_retries) => {
        compile_error!("`max_retries` is missing: `policy!(max_retries = 5, delay = …)`")
    };
    (delay) => {
        compile_error!("`delay` is missing: `policy!(delay = Duration::from_millis(100), …)`")
    };
}

/// The closure that `policy!` is.
#[doc(hidden)]
#[macro_export]
macro_rules! __backoff {
    ($values:tt [] [$random:expr]) => {
        $crate::__private::random_without_jitter($random)
    };
    ([$([$($value:tt)*])*] [$($jitter:expr)?] $random:tt) => {
        // Where the closure outlives what it borrows, the compiler advises to change the next line.
        |fails: $crate::__private::u32| { // or rather write: `move |fails| policy!(…)(fails)`
            let mut backoff = $crate::__private::Backoff::DEFAULT;
            $(backoff.$($value)*;)*
            let delay = backoff.delay_after(fails)?;
            $(let delay = $crate::__private::spread(delay, $jitter, $crate::__random!($random));)?
            $crate::__private::Some(delay)
        }
    };
}

// What has been captured as an expression still matches `literal` if it is one, also after a minus
// sign. A literal has its range checked by the compiler; anything else is made safe at runtime.

#[doc(hidden)]
#[macro_export]
macro_rules! __factor {
    ($factor:literal) => {
        $crate::__private::factor::<
            { $crate::__private::is_factor($crate::__private::stringify!($factor)) },
        >($factor)
    };
    ($factor:expr) => {
        $crate::__private::factor::<true>($factor)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __jitter {
    ($jitter:literal) => {
        $crate::__private::jitter::<
            { $crate::__private::is_jitter($jitter, $jitter as $crate::__private::f64) },
        >($jitter)
    };
    ($jitter:expr) => {
        $crate::__private::jitter::<true>($jitter)
    };
}

/// 64 random bits: the caller's, mixed, or else the standard library's.
#[doc(hidden)]
#[macro_export]
macro_rules! __random {
    ([$random:expr]) => {
        $crate::__private::mix($random)
    };
    ([]) => {
        $crate::__jitter_needs_random_or_std!()
    };
}

/// The standard library's keys for a hash map, new in each process and thread, hashed.
///
/// Without `std` the compiler's error cannot be worded, but it gives the name of this macro.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __jitter_needs_random_or_std {
    () => {
        $crate::__private::hash(::std::hash::RandomState::new())
    };
}

/// Here the standard library has no source of randomness: its keys are the same in every process.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __jitter_needs_random_or_std {
    () => {
        compile_error!(
            "on this target `jitter` needs `random`, because the standard library draws the same \
             numbers in every process: `random = js_sys::Math::random().to_bits()`"
        )
    };
}

/// Explains a name that is no parameter: other libraries' names for one, and then all others.
#[doc(hidden)]
#[macro_export]
macro_rules! __unknown_parameter {
    (
        $name:tt
        [$(attempts)? $(max_attempts)? $(max_times)? $(max_tries)? $(retries)? $(times)?]
    ) => {
        $crate::__expected_max_retries! { $name }
    };
    (
        $name:tt
        [
            $(base)? $(base_delay)? $(initial_delay)? $(initial_interval)? $(interval)?
            $(min_delay)?
        ]
    ) => {
        $crate::__expected_delay! { $name }
    };
    ($name:tt [$(multiplier)? $(exponent)?]) => {
        $crate::__expected_factor! { $name }
    };
    ($name:tt [$(cap)? $(max_backoff)? $(max_interval)?]) => {
        $crate::__expected_max_delay! { $name }
    };
    (
        $name:tt
        [$(deadline)? $(max_elapsed)? $(max_elapsed_time)? $(timeout)? $(total_delay)?]
    ) => {
        $crate::__expected_recipe! { $name }
    };
    // The compiler lists the parameters. A hidden or raw name is refused by the function.
    ($name:tt $look:tt) => {
        match $crate::__private::PARAMETERS.$name {
            $name => $crate::__private::no_such_parameter($name),
        }
    };
}

// The compiler points at the token that such a macro does not expect, and shows the string.

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_parameter {
    ("a parameter of the policy: `name = value`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_max_retries {
    ("`max_retries = 4`, which makes 5 attempts") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_delay {
    ("`delay = Duration::from_millis(100)`, which is the first delay") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_factor {
    ("`factor = 2`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_max_delay {
    ("`max_delay = Duration::from_secs(10)`") => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_recipe {
    ("a parameter: a limit of the total time is the recipe `Limiting the total time`") => {};
}
