//! The delays of `policy!`, before chance takes from them.

mod support;

use aioretry::policy;
use std::time::Duration;
use support::millis;

type Backoff = fn(u32) -> Option<Duration>;

/// The first six delays, in microseconds.
fn micros(policy: Backoff) -> [u128; 6] {
    [1, 2, 3, 4, 5, 6].map(|fails| {
        let delay = policy(fails).expect("a retry");
        assert_eq!(delay.subsec_nanos() % 1000, 0, "{delay:?} is not whole");
        delay.as_micros()
    })
}

#[test]
fn shapes() {
    const D: Duration = millis(100);
    macro_rules! check {
        ($([$($parameters:tt)*] $($micros:literal)*;)*) => {
            $(assert_eq!(micros(policy!(max_retries = 6, $($parameters)*)), [$($micros),*]);)*
        };
    }
    check! {
        [delay = D] 100_000 100_000 100_000 100_000 100_000 100_000;
        [delay = D, factor = 1] 100_000 100_000 100_000 100_000 100_000 100_000;
        [delay = D, step = millis(50)] 100_000 150_000 200_000 250_000 300_000 350_000;
        [delay = Duration::ZERO, step = D] 0 100_000 200_000 300_000 400_000 500_000;
        [delay = D, factor = 2] 100_000 200_000 400_000 800_000 1_600_000 3_200_000;
        [delay = D, factor = 3.0] 100_000 300_000 900_000 2_700_000 8_100_000 24_300_000;
        [delay = D, factor = 1.5] 100_000 150_000 225_000 337_500 506_250 759_375;
        // No sum of powers of two: with less than a double the delays would not be whole.
        [delay = D, factor = 1.1] 100_000 110_000 121_000 133_100 146_410 161_051;
        [delay = millis(32), factor = 0.5] 32_000 16_000 8000 4000 2000 1000;
        [delay = D, factor = 0] 100_000 0 0 0 0 0;
        [delay = D, factor = -0] 100_000 0 0 0 0 0;
        [delay = D, factor = -0.0] 100_000 0 0 0 0 0;
        [delay = D, factor = -0e9_f32] 100_000 0 0 0 0 0;
        // The factor is not one of the step.
        [delay = D, factor = 2, step = millis(10)] 100_000 210_000 420_000 830_000 1_640_000 3_250_000;
        [delay = D, factor = 2, max_delay = millis(300)] 100_000 200_000 300_000 300_000 300_000 300_000;
        [delay = D, step = D, max_delay = millis(250)] 100_000 200_000 250_000 250_000 250_000 250_000;
        // The first is no exception.
        [delay = D, factor = 2, max_delay = millis(30)] 30_000 30_000 30_000 30_000 30_000 30_000;
        // Nor are the first ones of a falling backoff, whose uncapped delays go on falling.
        [delay = D, factor = 0.5, max_delay = millis(40)] 40_000 40_000 25_000 12_500 6250 3125;
        [delay = D, factor = 0, max_delay = millis(40)] 40_000 0 0 0 0 0;
    }
}

/// Below 2^32 up to the longest duration, and beyond that as far as a double can tell.
#[test]
fn whole_factors_are_exact() {
    const MOST: u128 = Duration::MAX.as_nanos();
    const ODD: Duration = Duration::new(1 << 40, 999_999_999);
    let firsts = [
        0,
        1,
        3,
        999_999_999,
        1_000_000_007,
        (1 << 53) - 1,
        1 << 53,
        (1 << 53) + 1,
    ];
    let firsts = firsts.map(Duration::from_nanos).into_iter();
    let firsts: Vec<_> = firsts
        .chain([ODD, Duration::MAX - ODD, Duration::MAX])
        .collect();
    let mut checked = 0;
    macro_rules! check {
        ($($factor:literal)*) => {
            $(for &first in &firsts {
                for step in [0, 1, 777_777_777_777].map(Duration::from_nanos) {
                    let policy = policy!(
                        max_retries = u32::MAX,
                        delay = first,
                        factor = $factor,
                        step = step,
                    );
                    let mut scaled = first.as_nanos();
                    for growths in 0..200 {
                        let exact = scaled + step.as_nanos() * u128::from(growths);
                        if growths > 0 && $factor as u128 >= 1 << 32 && exact > 1 << 53 {
                            break;
                        }
                        assert_eq!(
                            policy(growths + 1).map(|delay| delay.as_nanos()),
                            Some(exact.min(MOST)),
                            "{first:?} * {}^{growths} + {step:?} * {growths}",
                            $factor,
                        );
                        checked += 1;
                        scaled = MOST.min(scaled * $factor as u128);
                    }
                }
            })*
        };
    }
    check! {
        0 1 2 3 5 7 10 16 255 256 1000 65_535 65_536 65_537
        2_147_483_647 4_294_967_295_u32 4_294_967_296_u64 10_000_000_000_u64
    }
    assert!(checked > 90_000, "only {checked} cases");
}

#[test]
fn fractions_are_rounded_to_the_nearest_nanosecond() {
    const NANOSECOND: Duration = Duration::from_nanos(1);
    let policy = policy!(max_retries = 9, delay = NANOSECOND, factor = 1.25);
    let delays = [1, 2, 3, 4, 5, 6, 7, 8].map(|fails| policy(fails).expect("a retry"));
    // of 1, 1.25, 1.5625, 1.953, 2.441, 3.052, 3.815, 4.768
    assert_eq!(delays, [1, 1, 2, 2, 2, 3, 4, 5].map(Duration::from_nanos));

    let mut checked = 0;
    macro_rules! check {
        ($($factor:literal = $numerator:literal / $denominator:literal,)*) => {
            $(for first in [1, 2, 3, 10, 999_999_999, 1_234_567_891] {
                let delay = Duration::from_nanos(first);
                let policy = policy!(max_retries = 99, delay = delay, factor = $factor);
                for growths in 0..30 {
                    let dividend = u128::from(first) * u128::pow($numerator, growths);
                    let divisor = u128::pow($denominator, growths);
                    if dividend > 1 << 53 {
                        break; // beyond a double, which may then take the other side of a half
                    }
                    let delay = policy(growths + 1).expect("a retry").as_nanos();
                    assert!(
                        (delay * divisor).abs_diff(dividend) * 2 <= divisor,
                        "{first} ns * {}^{growths} is {dividend}/{divisor} ns, not {delay}",
                        $factor,
                    );
                    checked += 1;
                }
            })*
        };
    }
    check! { 0.5 = 1 / 2, 0.75 = 3 / 4, 1.25 = 5 / 4, 1.5 = 3 / 2, 2.5 = 5 / 2, 12.375 = 99 / 8, }
    assert!(checked > 300, "only {checked} cases");
}

/// Where a product is half a nanosecond, or at the end of what a double or a `u64` can hold.
#[test]
fn products_at_the_edges() {
    macro_rules! second_delay {
        ($nanos:literal * $factor:literal) => {{
            let delay = Duration::from_nanos($nanos);
            let policy = policy!(max_retries = 2, delay = delay, factor = $factor);
            policy(2).expect("a retry").as_nanos()
        }};
    }
    assert_eq!(second_delay!(1 * 0.49999999999999994), 0);
    assert_eq!(
        second_delay!(4_503_599_627_369_494 * 1.5),
        6_755_399_441_054_241
    );
    assert_eq!(second_delay!(1 * 18_446_744_073_709_551_616_u128), 1 << 64);
}

#[test]
fn max_retries() {
    for max_retries in [1, 2, 31, 32, 1_000_000, u32::MAX - 1, u32::MAX] {
        let policy = policy!(max_retries = max_retries, delay = millis(1));
        assert_eq!(policy(1), Some(millis(1)));
        assert_eq!(policy(max_retries), Some(millis(1)));
        if let Some(more) = max_retries.checked_add(1) {
            assert_eq!((policy(more), policy(u32::MAX)), (None, None));
        }
    }
    let never = policy!(max_retries = 0, delay = millis(1));
    assert_eq!([1, 2, u32::MAX].map(never), [None, None, None]);
}

#[test]
fn zero_failures_count_as_one() {
    for max_retries in [0, 1, u32::MAX] {
        let policy = policy!(
            max_retries = max_retries,
            delay = millis(8),
            factor = 0.5,
            step = millis(1),
        );
        assert_eq!(policy(0), policy(1));
    }
}

#[test]
fn any_order_any_number_and_a_trailing_comma() {
    const HALF_MORE: f32 = 1.5;
    macro_rules! check {
        ($(($($parameters:tt)*) $($delay:literal)*;)*) => {
            $({
                let policy: Backoff = policy!($($parameters)*);
                assert_eq!([1, 2, 3, 4].map(policy), [$(Some(millis($delay)),)* None]);
            })*
        };
    }
    check! {
        (max_retries = 3, delay = millis(8), factor = 1.5, step = millis(1), max_delay = millis(16)) 8 13 16;
        (max_delay = millis(16), step = millis(1), factor = HALF_MORE, delay = millis(8), max_retries = 3,) 8 13 16;
        (step = millis(1), max_delay = millis(16), max_retries = 3, delay = millis(8), factor = 3.0 / 2.0) 8 13 16;
        (jitter = 0, delay = millis(8), factor = 1.5_f64, max_delay = millis(16), step = millis(1), max_retries = 3) 8 13 16;
        (random = 7, factor = 1.5, step = millis(1), jitter = 0.0, max_delay = millis(16), max_retries = 3, delay = millis(8),) 8 13 16;
        (factor = 2_u8, max_retries = 3, delay = millis(1)) 1 2 4;
        (factor = 2_i64, max_retries = 3, delay = millis(1)) 1 2 4;
        (factor = 2_u128, max_retries = 3, delay = millis(1)) 1 2 4;
        (factor = 1 + 1, max_retries = 1 + 2, delay = millis(1) + Duration::ZERO) 1 2 4;
        (delay = millis(1), max_retries = 3,) 1 1 1;
    }
}

/// As literals, which the compiler checks, and as constants, which are evaluated at run time.
#[test]
fn every_number_type() {
    macro_rules! check {
        ($($number:ident $two:literal $one:literal,)*) => {
            $({
                const TWO: $number = $two;
                const ONE: $number = $one;
                let literal = policy!(max_retries = 4, delay = millis(1), factor = $two);
                let constant = policy!(max_retries = 4, delay = millis(1), factor = TWO);
                for fails in 1..=4 {
                    let doubled = Some(millis(1 << (fails - 1)));
                    assert_eq!((literal(fails), constant(fails)), (doubled, doubled));
                }
                let second = Duration::from_secs(1);
                let literal = policy!(max_retries = 1, delay = second, jitter = $one);
                let constant = policy!(max_retries = 1, delay = second, jitter = ONE);
                for jittered in [literal(1), constant(1)] {
                    assert!(jittered.is_some_and(|delay| delay < second), "{jittered:?}");
                }
            })*
        };
    }
    check! {
        i8 2_i8 1_i8,
        i16 2_i16 1_i16,
        i32 2_i32 1_i32,
        i64 2_i64 1_i64,
        i128 2_i128 1_i128,
        isize 2_isize 1_isize,
        u8 2_u8 1_u8,
        u16 2_u16 1_u16,
        u32 2_u32 1_u32,
        u64 2_u64 1_u64,
        u128 2_u128 1_u128,
        usize 2_usize 1_usize,
        f32 2.0_f32 1.0_f32,
        f64 2.0_f64 1.0_f64,
    }
}
