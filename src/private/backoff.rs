//! The arithmetic of `policy!`.

use core::hash::{BuildHasher, Hash};
use core::time::Duration;

/// What a `policy!` is made of, randomness apart. The macro assigns what the caller gives.
pub struct Backoff {
    pub max_retries: u32,
    pub delay: Duration,
    pub factor: Growth,
    pub step: Duration,
    pub max_delay: Duration,
}

/// The factor. A whole one needs no floating point, which a microcontroller would have to link.
#[derive(Clone, Copy)]
pub enum Growth {
    Whole(u32),
    Float(f64),
}

impl Backoff {
    /// The first two are required, so they are always overwritten.
    pub const DEFAULT: Self = Self {
        max_retries: 0,
        delay: Duration::ZERO,
        factor: Growth::Whole(1),
        step: Duration::ZERO,
        max_delay: Duration::MAX,
    };

    /// `delay * factor^(fails - 1) + step * (fails - 1)`, at most `max_delay`; `None` when `fails`
    /// is more than `max_retries`.
    ///
    /// Inlined into every policy, so that what is constant there costs nothing.
    #[inline(always)]
    pub fn delay_after(self, fails: u32) -> Option<Duration> {
        let fails = fails.max(1);
        if fails > self.max_retries {
            return None;
        }
        let growths = fails - 1;
        let delay = match self.factor {
            Growth::Whole(factor) => grow(self.delay, factor, growths, self.max_delay),
            Growth::Float(factor) => scale(self.delay, factor, growths),
        };
        let delay = if self.step.is_zero() {
            delay
        } else {
            add(delay, self.step, growths)
        };
        Some(delay.min(self.max_delay))
    }
}

/// `first * factor^growths`, exact, or some delay of at least `most`.
///
/// A 64-bit machine divides by a constant with one multiplication, so one leap is faster there than
/// steps. Elsewhere a division of 64 bits is a kilobyte of code, and steps need only additions.
#[inline(always)]
fn grow(first: Duration, factor: u32, growths: u32, most: Duration) -> Duration {
    if factor == 0 && growths > 0 {
        return Duration::ZERO;
    }
    if factor < 2 || first.is_zero() {
        return first;
    }
    if cfg!(target_pointer_width = "64") {
        let power = match factor {
            _ if growths > 31 => None, // not even that of two is a `u32`
            2 => Some(1 << growths),
            _ => factor.checked_pow(growths),
        };
        let delay = first.saturating_mul(power.unwrap_or(u32::MAX));
        if power.is_some() || delay >= most {
            return delay;
        }
    }
    let mut delay = first;
    for _ in 0..growths {
        if delay >= most {
            break;
        }
        delay = match factor {
            2 => delay.saturating_add(delay),
            _ => add(Duration::ZERO, delay, factor),
        };
    }
    delay
}

/// `sum + duration * number`, saturating.
#[inline(always)]
fn add(mut sum: Duration, mut duration: Duration, mut number: u32) -> Duration {
    if cfg!(target_pointer_width = "64") {
        return sum.saturating_add(duration.saturating_mul(number));
    }
    while number > 0 {
        if number % 2 == 1 {
            sum = sum.saturating_add(duration);
        }
        duration = duration.saturating_add(duration);
        number /= 2;
    }
    sum
}

/// `Duration::from_nanos` without a division of 64 bits: multiplies by the reciprocal of 10^9 / 2^9,
/// which is exact for every number.
#[inline(always)]
fn from_nanos(nanos: u64) -> Duration {
    const PER_SECOND: u32 = 1_000_000_000;
    const RECIPROCAL: u64 = ((1_u128 << 75) / (PER_SECOND as u128 >> 9)) as u64 + 1; // times 2^75
    let seconds = high(nanos >> 9, RECIPROCAL, 0) >> 11;
    let rest = (nanos as u32).wrapping_sub((seconds as u32).wrapping_mul(PER_SECOND));
    // The rest is less than a second, but without `min` the compiler would link a panic.
    Duration::new(seconds, rest.min(PER_SECOND - 1))
}

/// `first * factor^growths`, saturating, to the nearest nanosecond.
#[inline(always)]
fn scale(first: Duration, factor: f64, growths: u32) -> Duration {
    if growths == 0 {
        return first;
    }
    nearest(first.as_nanos() as f64 * power(factor, growths))
}

/// `base^exponent`, which never falls as the exponent grows when `base >= 1`, for all its rounding.
///
/// Squares and multiplies the pair `(base^n, base^(n + 1))` along the bits of the exponent, most
/// significant first. The second of the pair for `n` is computed exactly as the first of the pair
/// for `n + 1`, and rounding keeps the order of two products, so the pair is never out of order.
#[inline(always)]
fn power(base: f64, exponent: u32) -> f64 {
    let (mut this, mut next) = (1.0, base);
    let mut bit = (1_u32 << 31) >> exponent.leading_zeros();
    while bit != 0 {
        let between = this * next;
        (this, next) = if exponent & bit == 0 {
            (this * this, between)
        } else {
            (between, next * next)
        };
        bit >>= 1;
    }
    this
}

/// The nearest whole number of nanoseconds, saturating. The number is not negative.
#[inline(always)]
fn nearest(nanos: f64) -> Duration {
    const WHOLE: f64 = (1_u64 << 52) as f64; // from here on every `f64` is whole
    const PER_SECOND: u128 = 1_000_000_000;
    if nanos < WHOLE {
        // The sum has no bits left for fractions, so it is rounded; its low bits are the number.
        return Duration::from_nanos((nanos + WHOLE).to_bits() - WHOLE.to_bits());
    }
    if nanos < u64::MAX as f64 {
        return Duration::from_nanos(nanos as u64);
    }
    let nanos = nanos as u128;
    match u64::try_from(nanos / PER_SECOND) {
        Ok(seconds) => Duration::new(seconds, (nanos % PER_SECOND) as u32),
        Err(_) => Duration::MAX,
    }
}

/// Takes away, at random, up to the fraction `jitter` of the delay. All values of `random` are
/// equally likely.
#[inline(always)]
pub fn spread(delay: Duration, jitter: f64, random: u64) -> Duration {
    const PER_SECOND: u64 = 1_000_000_000;
    let seconds = delay.as_secs();
    if seconds < u64::MAX / PER_SECOND {
        let nanos = seconds * PER_SECOND + u64::from(delay.subsec_nanos());
        from_nanos(nanos - share(nanos, jitter, random))
    } else {
        // After 584 years a second is fine enough.
        Duration::new(
            seconds - share(seconds, jitter, random),
            delay.subsec_nanos(),
        )
    }
}

/// A whole number from 0 to `jitter * amount`, each equally likely.
#[inline(always)]
fn share(amount: u64, jitter: f64, random: u64) -> u64 {
    // Fractions of 2^64, so that a constant jitter leaves no floating point to the machine.
    const ONE: f64 = (1_u128 << 64) as f64;
    let most = if jitter >= 1.0 {
        amount
    } else {
        high(amount, (jitter * ONE) as u64, 0)
    };
    high(most, random, random)
}

/// The upper half of `a * b + c`.
#[inline(always)]
fn high(a: u64, b: u64, c: u64) -> u64 {
    ((u128::from(a) * u128::from(b) + u128::from(c)) >> 64) as u64
}

/// A number that may be the factor. If it is a literal, `VALID` is whether it is in the range.
#[diagnostic::on_unimplemented(
    message = "`factor` must be a finite number, 0 or more",
    label = "out of range, or not a number"
)]
pub trait Factor<const VALID: bool> {
    fn get(self) -> Growth;
}

/// A number that may be the jitter. If it is a literal, `VALID` is whether it is in the range.
#[diagnostic::on_unimplemented(
    message = "`jitter` must be a number from 0 to 1",
    label = "out of range, or not a number"
)]
pub trait Jitter<const VALID: bool> {
    fn get(self) -> f64;
}

macro_rules! numbers {
    ($($number:ty)*, $($float:ty)*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl Factor<true> for $number {
                #[inline(always)]
                fn get(self) -> Growth {
                    match u32::try_from(self) {
                        Ok(whole) => Growth::Whole(whole),
                        _ if self < 1 => Growth::Whole(1),
                        _ => Growth::Float(self as f64),
                    }
                }
            }
        )*
        $(
            #[diagnostic::do_not_recommend]
            impl Factor<true> for $float {
                #[inline(always)]
                fn get(self) -> Growth {
                    let whole = self as u32;
                    if f64::from(whole) == f64::from(self) {
                        Growth::Whole(whole)
                    } else if self >= 0.0 {
                        Growth::Float(self.into())
                    } else {
                        Growth::Whole(1)
                    }
                }
            }
        )*
        $(
            #[diagnostic::do_not_recommend]
            impl Jitter<true> for $number {
                #[inline(always)]
                fn get(self) -> f64 {
                    self as f64
                }
            }
        )*
        $(
            #[diagnostic::do_not_recommend]
            impl Jitter<true> for $float {
                #[inline(always)]
                fn get(self) -> f64 {
                    self.into()
                }
            }
        )*
    };
}
numbers! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize, f32 f64 }

/// Whether a literal may be the factor: no number below zero, which `-0.0` is not. A literal that is
/// too large for its type is an error of the compiler's own, which says more.
pub const fn is_factor(literal: &str) -> bool {
    let bytes = literal.as_bytes();
    let mut at = 1;
    while bytes[0] == b'-' && at < bytes.len() {
        match bytes[at] {
            b'0' | b'.' | b'_' => at += 1,
            b'e' | b'E' | b'f' | b'i' => break, // an exponent, or a type
            _ => return false,
        }
    }
    true
}

/// Whether a literal may be the jitter. It comes along for the sake of its type, whose error is to
/// be the first.
pub const fn is_jitter<N: Jitter<true> + Copy>(_: N, number: f64) -> bool {
    number >= 0.0 && number <= 1.0
}

#[inline(always)]
pub fn factor<const VALID: bool>(factor: impl Factor<VALID>) -> Growth {
    factor.get()
}

/// Not clamped: `share` saturates.
#[inline(always)]
pub fn jitter<const VALID: bool>(jitter: impl Jitter<VALID>) -> f64 {
    jitter.get()
}

/// 64 bits that are as random as the keys of the hasher, and new at every moment.
#[inline]
pub fn hash(keys: impl BuildHasher, moment: impl Hash) -> u64 {
    keys.hash_one(moment)
}

/// Spreads the bits of a number over all of it, one to one: no two numbers become the same, so a
/// uniform source stays uniform, and one whose upper bits are always zero becomes as good.
///
/// It is the last step of SplitMix64, found by David Stafford ("Mix13").
#[inline(always)]
pub fn mix(random: u64) -> u64 {
    let random = (random ^ (random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let random = (random ^ (random >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    random ^ (random >> 31)
}

/// What `random` is without `jitter`; implemented by no type.
#[diagnostic::on_unimplemented(
    message = "`random` without `jitter` does nothing",
    label = "remove `random`, or add `jitter = 1`"
)]
pub trait Jittered {}

pub fn random_without_jitter(_: impl Jittered) -> fn(u32) -> Option<Duration> {
    |_| None
}
