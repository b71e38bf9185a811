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
