// rustdoc shows the grammar instead of the rule that takes any tokens. Doctests compile against the
// crate as it is built for callers, so they use the real macro.
macro_rules! documented {
    ($policy:item) => {
        /// Builds a backoff policy: constant, linear or exponential delays with a retry limit, a
        /// delay cap and jitter.
        ///
        /// ```
        /// use aioretry::policy;
        /// use std::time::Duration;
        ///
        /// const BACKOFF: fn(u32) -> Option<Duration> =
        ///     policy!(max_retries = 4, delay = Duration::from_millis(100), factor = 2);
        ///
        /// assert_eq!(BACKOFF(3), Some(Duration::from_millis(400))); // after the third failure
        /// assert_eq!(BACKOFF(5), None); // gives up
        /// ```
        ///
        /// # Syntax
        ///
        /// ```text
        /// policy!(max_retries = u32, delay = Duration $(, factor = number)? $(, step = Duration)?
        ///         $(, max_delay = Duration)? $(, jitter = number from 0 to 1)? $(, random = u64)?)
        /// ```
        ///
        /// It expands to a closure
        /// <code>|fails: u32| -> Option&lt;[Duration](core::time::Duration)&gt;</code>. The closure
        /// returns the delay before the next attempt, or `None` to give up.
        ///
        /// # Parameters
        ///
        /// In any order, each at most once.
        ///
        /// - `max_retries`, required: the policy gives up when there are more failures than this. n
        ///   retries are n + 1 attempts.
        /// - `delay`, required: the delay before the first retry.
        /// - `factor`, by default 1: each further delay is the last one times this. Any number type.
        /// - `step`, by default zero: added once more for each further retry.
        /// - `max_delay`, by default `Duration::MAX`: no delay is longer, before or after jitter.
        /// - `jitter`, by default 0: how much of each delay may be cut at random, from 0 (none) to 1
        ///   (all). Any number type.
        /// - `random`, by default the standard library's random keys for hash maps, and the time: the
        ///   source of randomness, a `u64` that is evaluated once for each delay.
        ///
        /// `max_retries` has no default, because every default surprises somebody. `u32::MAX` is
        /// effectively forever.
        ///
        /// The delay after failure n is `delay * factor^(n - 1) + step * (n - 1)`, at most
        /// `max_delay`, and then jitter makes it shorter. With a `delay` of 100 ms:
        ///
        /// | shape | the first six delays, in ms |
        /// | --- | --- |
        /// | constant | 100, 100, 100, 100, 100, 100 |
        /// | linear, step = 100 ms | 100, 200, 300, 400, 500, 600 |
        /// | exponential, factor = 2 | 100, 200, 400, 800, 1600, 3200 |
        /// | exponential, factor = 1.5 | 100, 150, 225, 337.5, 506.25, 759.375 |
        ///
        /// A whole `factor` below 2^32 is exact. With any other factor, the delay is rounded to the
        /// nearest nanosecond, exactly up to 104 days (2^53 ns) and to 53 significant bits beyond
        /// that. On x86 without SSE2 (i586) it may be off by one nanosecond. Nothing overflows,
        /// wraps or panics, for any number of failures and any durations: a delay that is too long
        /// becomes `max_delay`. With `factor >= 1`, delays never decrease, jitter aside. Growth
        /// stops at `max_delay`, so the time for a decision is bounded for any number of failures.
        ///
        /// A policy whose `factor` is an integer of at most 32 bits, or a whole literal, uses no
        /// floating point and no division of 64 bits.
        ///
        /// # Jitter
        ///
        /// Clients that fail together retry together. With equal delays they keep arriving in waves
        /// that hold the server down. Jitter spreads them: a delay d becomes a delay from
        /// `d * (1 - jitter)` to d, all equally likely.
        ///
        /// - `jitter = 1`, "full jitter", spreads the clients the widest. Use it with delays that
        ///   grow.
        /// - `jitter = 0.5`, "equal jitter", keeps at least half of the delay. Use it, or less, with
        ///   a constant delay, where full jitter makes some retries follow at once.
        ///
        /// The names and the comparison are Marc Brooker's, in "Exponential Backoff And Jitter" on
        /// the AWS Architecture Blog.
        ///
        /// Jitter only shortens a delay. To keep a minimum, add it to what the policy returns. To let
        /// jitter add, start from a longer delay. For a delay of ±x, multiply `delay`, `step` and
        /// `max_delay` by 1 + x, and write `jitter = 2x / (1 + x)`:
        ///
        /// ```
        /// # use aioretry::policy;
        /// # use std::time::Duration;
        /// # const BACKOFF: fn(u32) -> Option<Duration> = policy!(max_retries = 5, delay = DELAY, jitter = 1);
        /// const DELAY: Duration = Duration::from_secs(1);
        /// const MINIMUM: Duration = Duration::from_millis(50);
        ///
        /// let with_minimum = |fails| BACKOFF(fails).map(|delay| delay.saturating_add(MINIMUM));
        /// let from_one_to_two_seconds = policy!(max_retries = 5, delay = 2 * DELAY, jitter = 0.5);
        /// let one_second_or_a_fifth_more_or_less =
        ///     policy!(max_retries = 5, delay = Duration::from_millis(1200), jitter = 0.4 / 1.2);
        /// # for fails in 1..=5 {
        /// #     let between = |policy: &dyn Fn(u32) -> Option<Duration>, low, high| {
        /// #         let delay = policy(fails).unwrap();
        /// #         assert!(Duration::from_millis(low) <= delay && delay <= Duration::from_millis(high));
        /// #     };
        /// #     between(&with_minimum, 50, 1050);
        /// #     between(&from_one_to_two_seconds, 1000, 2000);
        /// #     between(&one_second_or_a_fifth_more_or_less, 800, 1200);
        /// # }
        /// # assert_eq!(with_minimum(6), None);
        /// ```
        ///
        /// The picture shows the requests per second to a server. It is down for 4 s (grey), with
        /// 1000 requests under way, and then answers 300 per second (the line). 100 new requests
        /// arrive per second, and each is retried after 4 s, up to four times. With equal delays,
        /// retries come back in waves. `jitter = 0.5` spreads them. A retry budget limits the
        /// retries to a fifth of the new requests. It keeps the load below the line but gives up
        /// sooner: use it where protecting the server matters more than each request.
        ///
        #[doc = include_str!("docs/load.svg")]
        ///
        /// `tests/load_picture.rs` in the repository is the simulation.
        ///
        /// # Randomness
        ///
        /// Without `random`, the numbers come from the standard library, which needs `std`. On
        /// `no_std`, and on `wasm32-unknown-unknown`, whose standard library draws the same numbers
        /// in every process, `jitter` does not compile without `random`. In a browser, write
        /// `random = js_sys::Math::random().to_bits()`.
        ///
        /// A process that forks hands its random keys to all its children. So the time of the
        /// decision is hashed along with them: children draw the same delays only if they decide at
        /// the same reading of `std::time::Instant`, which has nanoseconds on Linux. A `random` of
        /// your own has the same duty. Seed its generator again in each child, and in each virtual
        /// machine that is restored from a snapshot.
        ///
        /// The bits of `random` are mixed, so a generator of 32 bits (`rng.next_u32().into()`) or a
        /// clock spreads the delays as well as a generator of 64 bits. The mixing is the last step
        /// of SplitMix64 ("Mix13", by David Stafford). It is one-to-one, so a uniform source stays
        /// uniform. A constant `random` is no jitter: it cuts the same fraction from every delay.
        ///
        /// # Constants, fields, values known at runtime
        ///
        /// With constant values the closure captures nothing. It can be a `const`, a `static` or a
        /// field of a function pointer's type:
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
        /// Other values are borrowed, and evaluated again for each decision, in the order in which
        /// they are written. `jitter` comes after all others, and `random` last. These two are not
        /// evaluated if the policy gives up. To return or store the policy, wrap it in a `move`
        /// closure, which owns the values:
        ///
        /// ```
        /// # use aioretry::policy;
        /// # use std::time::Duration;
        /// struct Config {
        ///     retries: u32,
        ///     delay: Duration,
        ///     factor: f64,
        /// }
        ///
        /// fn backoff(config: Config) -> impl Fn(u32) -> Option<Duration> {
        ///     move |fails| {
        ///         policy!(
        ///             max_retries = config.retries,
        ///             delay = config.delay,
        ///             factor = config.factor,
        ///         )(fails)
        ///     }
        /// }
        ///
        /// let policy = backoff(Config { retries: 3, delay: Duration::from_secs(1), factor: 1.5 });
        /// assert_eq!(policy(2), Some(Duration::from_millis(1500)));
        /// ```
        ///
        /// The compiler checks the value of a `factor` or `jitter` that is a literal, such as `-1.0`.
        /// Any other expression, constants included, is evaluated at runtime and made safe:
        ///
        /// | parameter | value | counts as |
        /// | --- | --- | --- |
        /// | `factor` | negative or NaN | 1 |
        /// | `factor` | infinite | itself: the delay is `max_delay` from the second retry on, or `step` alone if `delay` is zero |
        /// | `jitter` | below 0 or NaN | 0 |
        /// | `jitter` | above 1 | 1 |
        ///
        /// # Composition
        ///
        /// A policy composes as the `Option` that it returns. This one adds what a server asks for
        /// in Retry-After, up to a minute, and still gives up at `max_retries`:
        ///
        /// ```
        /// # use aioretry::{policy, retry};
        /// # use std::time::Duration;
        /// # use tokio::time::sleep;
        /// # const BACKOFF: fn(u32) -> Option<Duration> = policy!(max_retries = 2, delay = Duration::from_secs(1));
        /// # struct Status(Duration);
        /// # impl Status { fn retry_after(&self) -> Option<Duration> { Some(self.0) } }
        /// # let mut hints = [5, 999_999_999, 0].map(Duration::from_secs).into_iter();
        /// # let mut request = || std::future::ready(Err(Status(hints.next().unwrap())));
        /// const MINUTE: Duration = Duration::from_secs(60);
        ///
        /// # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(async {
        /// # let start = tokio::time::Instant::now();
        /// # let result: Result<(), Status> =
        /// retry!(
        ///     |fails, error| {
        ///         let asked = error.retry_after().unwrap_or_default().min(MINUTE);
        ///         BACKOFF(fails).map(|delay| delay.saturating_add(asked))
        ///     },
        ///     request(),
        /// )
        /// # ;
        /// # assert!(result.is_err());
        /// # assert_eq!(start.elapsed(), Duration::from_secs(6 + 61));
        /// # });
        /// ```
        ///
        /// # Hand-written policies
        ///
        /// Any function of the number of failures is a policy. Decorrelated jitter, from the same
        /// article, keeps the last delay in a variable outside the call:
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
        ///         delay = random_in(shortest, longest.min(delay * 3));
        ///         (fails <= 5).then_some(delay)
        ///     },
        ///     async { Err(()) },
        ///     sleep = sleep,
        /// )
        /// # });
        /// # assert_eq!(slept.len(), 5);
        /// # assert!(slept.windows(2).all(|pair| pair[1] >= Duration::from_millis(100) && pair[1] <= 3 * pair[0]));
        /// ```
        ///
        /// Fibonacci, in the same way:
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
        ///         (fails <= 6).then_some(delay)
        ///     },
        ///     async { Err(()) },
        ///     sleep = sleep,
        /// )
        /// # });
        /// # assert_eq!(slept, [100, 100, 200, 300, 500, 800]);
        /// ```
        ///
        /// `|_| delays.next()` retries with any iterator of delays, from any crate, until the
        /// iterator ends.
        ///
        /// # Panics
        ///
        /// The policy never panics on its own.
        ///
        /// # What does not compile
        ///
        /// A name that is unknown, repeated or missing, a value of another type, and a literal out
        /// of its range:
        ///
        /// ```compile_fail
        /// # use aioretry::policy;
        /// # use std::time::Duration;
        /// policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1.5);
        /// ```
        #[macro_export]
        $policy
    };
}

#[cfg(doc)]
documented! {
macro_rules! policy {
    (
        max_retries = $max_retries:expr,
        delay = $delay:expr
        $(, factor = $factor:expr)?
        $(, step = $step:expr)?
        $(, max_delay = $max_delay:expr)?
        $(, jitter = $jitter:expr)?
        $(, random = $random:expr)?
        $(,)?
    ) => {};
}
}

#[cfg(not(doc))]
documented! {
macro_rules! policy {
    ($($call:tt)*) => {
        $crate::__parameters! { [[] [] [] []] [$($call)*,] [$($call)*,] }
    };
}
}

/// Looks at the next parameter, or writes the closure when none is left.
///
/// Every step has the shape `(state [tokens to capture] [tokens to look at])`. Both brackets hold
/// the same tokens: testing a token consumes it, and the copy that is captured keeps the caller's
/// spans. The captured copy comes first, because that is where an editor finds its cursor.
///
/// The state is `[names values jitter random]`: every name that has been read, what the closure
/// assigns, and the values of the two parameters that it uses otherwise. So this call
///
/// ```text
/// policy!(max_retries = 5, delay = DELAY, factor = 2, jitter = 1)
/// ```
///
/// ends with the state
///
/// ```text
/// [
///     [max_retries delay factor jitter]
///     [[max_retries = 5] [delay = DELAY] [factor = $crate::__factor!(2)]]
///     [$crate::__jitter!(1)]
///     []
/// ]
/// ```
///
/// from which `__backoff!` makes the closure.
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
    // The range of a `bool` would be a second error.
    ($state:tt [$name:tt = $(true)? $(false)?, $($rest:tt)*] [jitter]) => {
        $crate::__expected_jitter! { $name }
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
        $crate::__random_is_missing_without_std!()
    };
}

/// The standard library's keys for a hash map, hashed with the time of the decision. The keys alone
/// are new in each process and thread, but not in the children of a process that forks.
///
/// Without `std` the compiler's error cannot be worded, but it gives the name of this macro.
#[cfg(not(any(target_os = "none", all(target_family = "wasm", target_os = "unknown"))))]
#[doc(hidden)]
#[macro_export]
macro_rules! __random_is_missing_without_std {
    () => {{
        use ::std::{hash::RandomState, time::Instant};
        $crate::__private::hash(RandomState::new(), Instant::now())
    }};
}

/// Here there is no standard library.
#[cfg(target_os = "none")]
#[doc(hidden)]
#[macro_export]
macro_rules! __random_is_missing_without_std {
    () => {
        compile_error!(
            "`random` is missing, which `jitter` needs without `std`: `random = rng.next_u64()`"
        )
    };
}

/// Here the standard library has no source of randomness: its keys are the same in every process.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __random_is_missing_without_std {
    () => {
        compile_error!(
            "`random` is missing, which `jitter` needs on this target, because the standard library \
             draws the same numbers in every process: `random = js_sys::Math::random().to_bits()`"
        )
    };
}
