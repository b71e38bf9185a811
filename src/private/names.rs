//! The names of options and parameters, as the compiler and editors show them.

/// The options of `retry!`: its macros name these fields, so that the compiler and editors can
/// explain them.
pub struct Options {
    /// `when = |error| …`: whether this error is worth a retry. Called after each failure, before the
    /// policy.
    pub when: (),
    /// `after_failure = |error, fails, delay| …`, or `async |error, fails, delay| …`: runs before each
    /// retry, and not after the last failure. The delay may be left out. `Err` ends the retries.
    pub after_failure: (),
    /// `sleep = tokio::time::sleep`: waits between two attempts. By default the function `sleep` in
    /// scope.
    pub sleep: (),
    /// Keeps `..OPTIONS` from being redundant when every option is given.
    #[doc(hidden)]
    pub __rest: (),
}

pub const OPTIONS: Options = Options {
    when: (),
    after_failure: (),
    sleep: (),
    __rest: (),
};

/// The parameters of `policy!`, likewise.
pub struct Parameters {
    /// `max_retries = 5`: gives up when there are more failures than this. Required.
    pub max_retries: (),
    /// `delay = Duration::from_millis(100)`: before the first retry. Required.
    pub delay: (),
    /// `factor = 2`: `delay` times this for each further retry. By default 1.
    pub factor: (),
    /// `max_delay = Duration::from_secs(10)`: no delay is longer. By default `Duration::MAX`.
    pub max_delay: (),
    /// `jitter = 1`: how much of each delay may be cut at random, from 0 (none) to 1 (all). By default
    /// 0.
    pub jitter: (),
    /// `step = Duration::from_millis(100)`: added once more for each further retry. By default zero.
    pub step: (),
    /// `random = rng.next_u64()`: the source of randomness, evaluated for each delay. By default the
    /// standard library.
    pub random: (),
    /// Keeps `..PARAMETERS` from being redundant when every parameter is given.
    #[doc(hidden)]
    pub __rest: (),
}

pub const PARAMETERS: Parameters = Parameters {
    max_retries: (),
    delay: (),
    factor: (),
    max_delay: (),
    jitter: (),
    step: (),
    random: (),
    __rest: (),
};

/// A field that exists, although no rule of the grammar matched its name. Implemented by no type.
#[diagnostic::on_unimplemented(
    message = "this is not the name of an option or parameter",
    label = "write the name as the documentation does, without `r#`"
)]
pub trait NoSuchName {
    fn never<T>(self) -> T;
}

pub fn no_such_name<T>(name: impl NoSuchName) -> T {
    name.never()
}
