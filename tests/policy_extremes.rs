//! `policy!` where its numbers are as large or as small as they can be: every peer has overflowed
//! somewhere here. Nothing panics, wraps, falls or breaks the cap, nor does anything count up to
//! `fails`, since these tests end.

use aioretry::policy;
use std::time::Duration;

const HALF: u32 = 1 << 31;
const MOST: u32 = u32::MAX;
const FAILS: [u32; 13] = [0, 1, 2, 31, 32, 33, 63, 64, 65, 1000, 65_536, HALF, MOST];
const SECOND: Duration = Duration::from_secs(1);
const NANOSECOND: Duration = Duration::from_nanos(1);
const DURATIONS: [Duration; 4] = [Duration::ZERO, NANOSECOND, SECOND, Duration::MAX];

/// Calls a macro with factors on all sides of where the arithmetic changes: at 0, 1 and 2, between
/// whole numbers, and at the ends of `u32`, of whole `f64`s and of `f64`. With 1.0000000008422973 a
/// power by squaring and multiplying by the base falls, by its roundings, from 2^31 - 1 to 2^31.
macro_rules! for_factors {
    ($check:ident) => {
        $check! {
            0 5e-324 1e-9 0.5 0.9999999999999999
            1 1.0000000000000002 1.0000000008422973 1.0000001 1.001 1.1 1.5 1.9999999999999998
            2 2.0000000000000004 2.7 3 10 1000.1
            4_294_967_295_u32 4_294_967_295.5 4_294_967_296_u64 9_007_199_254_740_993_u64
            1e19 1e100 1e308 1.7976931348623157e308
        }
    };
}

#[test]
fn every_extreme_with_every_other() {
    let mut checked = 0;
    macro_rules! check {
        ($($factor:literal)*) => {
            $(for delay in DURATIONS {
                for step in DURATIONS {
                    for max_delay in DURATIONS {
                        let policy = policy!(
                            max_retries = MOST,
                            delay = delay,
                            factor = $factor,
                            step = step,
                            max_delay = max_delay,
                        );
                        let mut last = policy(1).expect("a retry");
                        assert_eq!(last, delay.min(max_delay));
                        for fails in FAILS {
                            let now = policy(fails).expect("a retry");
                            let case = format!("{delay:?} * {} + {step:?}, {fails} times", $factor);
                            assert!(now <= max_delay, "{case}: {now:?} above {max_delay:?}");
                            assert!(($factor as f64) < 1.0 || last <= now, "{case}: {last:?}, then {now:?}");
                            last = now;
                            checked += 1;
                        }
                    }
                }
            })*
        };
    }
    for_factors!(check);
    assert_eq!(checked, 27 * 4 * 4 * 4 * 13);
}

#[test]
fn never_falls() {
    let mut fails: Vec<u32> = (0..=3000).collect();
    fails.extend((12..32).flat_map(|bit| (1 << bit) - 2..=(1 << bit) + 2));
    fails.extend(MOST - 2..=MOST);

    const INEXACT: u64 = (1 << 53) + 1; // as a double
    let nanos = [
        1,
        3,
        999_999_937,
        INEXACT / 2 - 1,
        INEXACT - 2,
        INEXACT,
        u64::MAX,
    ];
    let mut delays = nanos.map(Duration::from_nanos).to_vec();
    delays.extend([u64::MAX / 3, u64::MAX - 1, u64::MAX].map(|seconds| Duration::new(seconds, 1)));
    delays.push(Duration::MAX);
    let steps = [Duration::ZERO, NANOSECOND, Duration::new(9, 999_999_999)];

    macro_rules! check {
        ($($factor:literal)*) => {
            $(for &delay in &delays {
                for step in steps {
                    if ($factor as f64) < 1.0 {
                        continue;
                    }
                    let policy = policy!(max_retries = MOST, delay = delay, factor = $factor, step = step);
                    let mut last = delay;
                    for &fails in &fails {
                        let now = policy(fails).expect("a retry");
                        assert!(
                            last <= now,
                            "{delay:?} * {} + {step:?}: {now:?} after {last:?} at {fails}",
                            $factor,
                        );
                        last = now;
                    }
                }
            })*
        };
    }
    for_factors!(check);
}

/// What overflows is the longest delay there is: no peer's zero, no wrap to something short.
#[test]
fn saturates() {
    const HOUR: Duration = Duration::from_secs(3600);
    const STEP: Duration = Duration::from_secs(1 << 33);
    let doubling = policy!(max_retries = MOST, delay = SECOND, factor = 2);
    let tripling = policy!(max_retries = MOST, delay = SECOND, factor = 3);
    let fractional = policy!(max_retries = MOST, delay = SECOND, factor = 2.5);
    let linear = policy!(max_retries = MOST, delay = SECOND, step = STEP);
    let capped = policy!(
        max_retries = MOST,
        delay = SECOND,
        factor = 2,
        max_delay = HOUR
    );
    assert_eq!(doubling(64), Some(Duration::from_secs(1 << 63)));
    for fails in [65, 66, 96, 97, 128, 129, 1000, 1024, 1025, 1026, HALF, MOST] {
        for unbounded in [doubling, tripling, fractional] {
            assert_eq!(unbounded(fails), Some(Duration::MAX), "{fails}");
        }
        assert_eq!(capped(fails), Some(HOUR), "{fails}");
    }
    assert_eq!(linear(HALF), Some(SECOND + STEP * (HALF - 1)));
    assert_eq!(linear(MOST), Some(Duration::MAX));
}

#[test]
fn a_factor_below_one_ends_at_nothing() {
    let halving = policy!(max_retries = MOST, delay = Duration::MAX, factor = 0.5);
    let mut last = Duration::MAX;
    for fails in 2..=3000 {
        let now = halving(fails).expect("a retry");
        let less = now < last || now.is_zero();
        assert!(less, "{now:?} after {last:?} at {fails}");
        last = now;
    }
    for fails in FAILS.into_iter().filter(|&fails| fails > 99) {
        assert_eq!(halving(fails), Some(Duration::ZERO), "{fails}");
    }
}

#[test]
fn nothing_times_infinity_is_nothing() {
    let policy = policy!(max_retries = MOST, delay = Duration::ZERO, factor = 1e308);
    assert_eq!(FAILS.map(policy), [Some(Duration::ZERO); 13]);
}

/// Every special number, and for each sign and exponent of an `f32` the ends of its fractions.
fn numbers() -> Vec<f64> {
    let mut numbers = vec![
        f64::NAN,
        -f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        -f64::MIN_POSITIVE,
        5e-324,
        -5e-324,
        f64::EPSILON,
        1.0 - f64::EPSILON / 2.0,
        1.0 + f64::EPSILON,
        -1.0 + f64::EPSILON / 2.0,
        4_294_967_295.000_000_5,
        u64::MAX as f64,
        u128::MAX as f64,
        i128::MIN as f64,
    ];
    for sign_and_exponent in 0..1 << 9 {
        let bits =
            [0, 1, 0x0040_0000, 0x007f_ffff].map(|fraction| sign_and_exponent << 23 | fraction);
        numbers.extend(bits.map(|bits| f64::from(f32::from_bits(bits))));
    }
    numbers
}

#[test]
fn factors_at_run_time_are_made_safe() {
    let mut checked = 0;
    for factor in numbers() {
        for delay in DURATIONS {
            for step in [Duration::ZERO, NANOSECOND, Duration::MAX] {
                for max_delay in [SECOND, Duration::MAX] {
                    let policy = policy!(
                        max_retries = MOST,
                        delay = delay,
                        factor = factor,
                        step = step,
                        max_delay = max_delay,
                    );
                    let case = format!("{delay:?} * {factor:e} + {step:?}, at most {max_delay:?}");
                    assert_eq!(policy(1), Some(delay.min(max_delay)), "{case}");
                    let mut last = Duration::ZERO;
                    for fails in FAILS {
                        let now = policy(fails).expect("a retry");
                        let growths = fails.max(1) - 1;
                        let steps = step.saturating_mul(growths);
                        // The least that it may be, and the most.
                        let (least, most) = if factor.is_nan() || factor < 0.0 {
                            (delay.saturating_add(steps), delay.saturating_add(steps))
                        } else if delay.is_zero() {
                            (steps, steps)
                        } else if factor == f64::INFINITY && growths > 0 {
                            (Duration::MAX, Duration::MAX)
                        } else if factor >= 1.0 {
                            (last, Duration::MAX)
                        } else {
                            (steps, delay.saturating_add(steps))
                        };
                        let (least, most) = (least.min(max_delay), most.min(max_delay));
                        assert!(
                            least <= now && now <= most,
                            "{case}, {fails} times: {now:?}"
                        );
                        last = now;
                        checked += 1;
                    }
                }
            }
        }
    }
    assert_eq!(checked, (18 + 4 * 512) * 4 * 3 * 2 * 13);
}

#[test]
fn whole_factors_at_run_time_are_the_same_as_literals() {
    macro_rules! check {
        ($($literal:literal)*) => {
            $({
                let factor = $literal;
                let literal = policy!(max_retries = MOST, delay = SECOND, factor = $literal);
                let variable = policy!(max_retries = MOST, delay = SECOND, factor = factor);
                for fails in FAILS {
                    assert_eq!(variable(fails), literal(fails), "{factor}, {fails} times");
                }
            })*
        };
    }
    check! {
        0_u8 1_u8 2_i8 3_usize 255_u8 65_536_i32 4_294_967_295_u32 4_294_967_296_u64
        18_446_744_073_709_551_615_u64 340_282_366_920_938_463_463_374_607_431_768_211_455_u128
        0.5_f64 1.0_f32 1.5_f32 2.0_f64 1e308_f64
    }
    let constant = policy!(max_retries = MOST, delay = SECOND);
    for negative in [
        i128::MIN,
        i64::MIN.into(),
        i32::MIN.into(),
        i16::MIN.into(),
        -1,
    ] {
        let policy = policy!(max_retries = MOST, delay = SECOND, factor = negative);
        assert_eq!(FAILS.map(policy), FAILS.map(constant), "{negative}");
    }
}

#[test]
fn jitter_at_run_time_is_made_safe() {
    for jitter in numbers() {
        for delay in DURATIONS {
            let bounded = if jitter >= 1.0 { 1.0 } else { jitter.max(0.0) };
            let least = (delay.as_nanos() as f64 * (1.0 - bounded)) as u128;
            // A double has 53 bits, and among centuries two seconds are nothing.
            let slack = (delay.as_nanos() >> 52) + if delay > SECOND { 2_000_000_000 } else { 1 };
            for random in (0..64).map(|bit| 1 << bit).chain([0, u64::MAX]) {
                let policy = policy!(
                    max_retries = 1,
                    delay = delay,
                    jitter = jitter,
                    random = random,
                );
                let now = policy(1).expect("a retry");
                assert!(now <= delay, "{now:?} of {delay:?} by {jitter:e}");
                assert!(
                    now.as_nanos() + slack >= least,
                    "{now:?} of {delay:?} by {jitter:e}"
                );
                if bounded == 0.0 {
                    assert_eq!(now, delay, "by {jitter:e}");
                }
            }
        }
    }
}

#[test]
fn jitter_above_one_counts_as_one() {
    for jitter in [1.0, 1.0 + f64::EPSILON, 2.0, f64::MAX, f64::INFINITY] {
        for random in 0..1000 {
            let above = policy!(
                max_retries = 1,
                delay = SECOND,
                jitter = jitter,
                random = random
            );
            let one = policy!(max_retries = 1, delay = SECOND, jitter = 1, random = random);
            assert_eq!(above(1), one(1), "{jitter:e} and {random}");
        }
    }
}
