//! How much chance takes from the delays of `policy!`.

mod support;

use aioretry::policy;
use std::collections::HashSet;
use std::time::Duration;
use support::millis;

const SECOND: Duration = Duration::from_secs(1);

/// SplitMix64, with a seed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// Takes back what `policy!` does to the bits of `random`: the last step of SplitMix64.
fn unmix(mixed: u64) -> u64 {
    // `x ^ (x >> n)` taken back: from the top, each `n` bits are known from those above.
    let unshift =
        |shifted: u64, n: u32| (1..64 / n + 1).fold(shifted, |known, _| shifted ^ (known >> n));
    // Newton: each step doubles the bits that are right, three of which are at the start.
    let invert = |odd: u64| {
        (0..5).fold(odd, |inverse, _| {
            inverse.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(inverse)))
        })
    };
    let mixed = unshift(mixed, 31).wrapping_mul(invert(0x94d0_49bb_1331_11eb));
    let mixed = unshift(mixed, 27).wrapping_mul(invert(0xbf58_476d_1ce4_e5b9));
    unshift(mixed, 30)
}

/// 10,000 delays after as many failures.
fn draws(mut policy: impl FnMut(u32) -> Option<Duration>, fails: u32) -> Vec<Duration> {
    (0..10_000)
        .map(|_| policy(fails).expect("a retry"))
        .collect()
}

/// That the delays are spread evenly between two others.
#[track_caller]
fn assert_even(delays: &[Duration], least: Duration, most: Duration) {
    assert!(delays.iter().all(|delay| (least..=most).contains(delay)));
    let [least, most] = [least, most].map(|end| end.as_nanos());
    let mean = delays.iter().map(Duration::as_nanos).sum::<u128>() / delays.len() as u128;
    let expected = (least + most) / 2;
    assert!(
        mean.abs_diff(expected) < expected / 20,
        "a mean of {mean} ns, not {expected} ns"
    );
    let mut tenths = [0_usize; 10];
    for delay in delays {
        tenths[((delay.as_nanos() - least) * 10 / (most - least + 1)) as usize] += 1;
    }
    let share = delays.len() / 10;
    assert!(
        tenths.iter().all(|tenth| tenth.abs_diff(share) < share / 5),
        "{tenths:?}"
    );
}

#[test]
fn delays_are_spread_evenly() {
    let mut random = Random(1);
    let full = policy!(
        max_retries = 9,
        delay = SECOND,
        factor = 2,
        jitter = 1,
        random = random.next(),
    );
    assert_even(&draws(full, 3), Duration::ZERO, 4 * SECOND);
    let equal = policy!(
        max_retries = 9,
        delay = SECOND,
        factor = 2,
        jitter = 0.5,
        random = random.next(),
    );
    assert_even(&draws(equal, 3), 2 * SECOND, 4 * SECOND);
    let tenth = policy!(
        max_retries = 9,
        delay = SECOND,
        factor = 1.5,
        jitter = 0.1,
        random = random.next(),
    );
    assert_even(&draws(tenth, 2), millis(1350), millis(1500));
    let ages = policy!(
        max_retries = 9,
        delay = Duration::MAX,
        jitter = 1,
        random = random.next(),
    );
    assert_even(&draws(ages, 1), Duration::ZERO, Duration::MAX);

    let full = policy!(max_retries = 9, delay = SECOND, jitter = 1);
    assert_even(&draws(full, 1), Duration::ZERO, SECOND);
    let equal = policy!(max_retries = 9, delay = SECOND, jitter = 0.5);
    assert_even(&draws(equal, 1), SECOND / 2, SECOND);
}

#[test]
fn delays_are_still_spread_at_the_cap() {
    let policy = policy!(
        max_retries = u32::MAX,
        delay = SECOND,
        factor = 2,
        max_delay = 5 * SECOND,
        jitter = 1,
    );
    for fails in [4, 100, u32::MAX] {
        let delays = draws(policy, fails);
        assert_even(&delays, Duration::ZERO, 5 * SECOND);
        let different: HashSet<_> = delays.iter().collect();
        let different = different.len();
        assert!(different > 9990, "only {different} differ");
    }
}

#[test]
fn from_the_least_to_the_most_and_never_beyond() {
    const BILLION: u64 = 1_000_000_000;
    const PAST_DOUBLE: u64 = (1 << 53) + 1;
    const MOST: u64 = u64::MAX;
    // Beyond the last second whose nanoseconds are a `u64`, the arithmetic is another.
    const LAST: u64 = MOST / BILLION;
    let nanos = [0, 1, 2, 3, 1000, BILLION - 1, PAST_DOUBLE, MOST - 1, MOST];
    let seconds = [LAST - 1, LAST, LAST + 1, MOST / 2, MOST];
    let mut delays = nanos.map(Duration::from_nanos).to_vec();
    delays.extend(seconds.map(|seconds| Duration::new(seconds, 999_999_999)));
    macro_rules! check {
        ($($jitter:literal)*) => {
            $(for &delay in &delays {
                let drawn = |random| {
                    let policy = policy!(max_retries = 1, delay = delay, jitter = $jitter, random = random);
                    policy(1).expect("a retry").as_nanos()
                };
                let most = delay.as_nanos();
                let least = most.saturating_sub((most as f64 * $jitter as f64) as u128);
                // A double has 53 bits, and among centuries two seconds are nothing.
                let slack = (most >> 52) + if delay.as_secs() < LAST { 1 } else { 2_000_000_000 };
                for random in [0, 1, 1 << 32, 1 << 63, u64::MAX - 1, u64::MAX] {
                    let drawn = drawn(random);
                    assert!(drawn <= most, "{delay:?} became {drawn} ns by {}", $jitter);
                    assert!(least <= drawn + slack, "{delay:?} became {drawn} ns by {}", $jitter);
                }
                let mut ends = [drawn(unmix(0)), drawn(unmix(u64::MAX))];
                ends.sort();
                assert!(ends[0] <= least + slack, "{delay:?} became {} ns at least by {}", ends[0], $jitter);
                assert!(ends[1] + slack >= most, "{delay:?} became {} ns at most by {}", ends[1], $jitter);
            })*
        };
    }
    check! { 0 0.0 5e-324 1e-9 0.1 0.5 0.75 0.9999999999999999 1 1.0 }
}

/// It may take away half a nanosecond at most, which is nothing.
#[test]
fn half_of_a_nanosecond_is_never_taken() {
    let mut random = Random(6);
    let policy = policy!(
        max_retries = 1,
        delay = Duration::from_nanos(1),
        jitter = 0.5,
        random = random.next(),
    );
    assert_eq!(draws(policy, 1), [Duration::from_nanos(1); 10_000]);
}

/// The least delay shows how precise `jitter = 0.1` is: as an `f32` it would be 0.100000001.
#[test]
fn a_fraction_has_the_precision_of_a_double() {
    let delay = Duration::from_nanos(1 << 60);
    let most = unmix(u64::MAX);
    let policy = policy!(max_retries = 1, delay = delay, jitter = 0.1, random = most);
    let taken = delay - policy(1).expect("a retry");
    assert_eq!(taken.as_nanos() >> 7, ((1_u128 << 60) / 10) >> 7);
}

/// A delay is taken apart into nanoseconds and put together again, by a reciprocal.
#[test]
fn no_jitter_changes_no_delay() {
    let mut random = Random(5);
    let powers = (0..64).map(|bit| 1_u64 << bit);
    let nanos = powers.chain((0..10_000).map(|_| random.next()));
    for seconds in nanos.map(|nanos| nanos / 1_000_000_000) {
        for nanos in [0, 1, 511, 512, 999_999_999] {
            let delay = Duration::new(seconds, nanos);
            let policy = policy!(max_retries = 1, delay = delay, jitter = 0, random = 7);
            assert_eq!(policy(1), Some(delay));
        }
    }
}

#[test]
fn a_nanosecond_is_all_or_nothing() {
    let mut random = Random(2);
    let policy = policy!(
        max_retries = 1,
        delay = Duration::from_nanos(1),
        jitter = 1,
        random = random.next(),
    );
    let delays = draws(policy, 1);
    let whole = delays.iter().filter(|delay| !delay.is_zero()).count();
    assert!((4500..5500).contains(&whole), "{whole} of 10,000");
}

/// Whatever is drawn, each fraction of the delay comes from one number alone, so that a source which
/// is uniform stays so.
#[test]
fn the_bits_of_random_are_mixed_one_to_one() {
    const AGES: Duration = Duration::from_secs(u64::MAX); // so that each of 2^64 shows
    let mut random = Random(3);
    let numbers = (0..64).map(|bit| 1_u64 << bit);
    let numbers = numbers
        .chain(0..1000)
        .chain((0..1000).map(|_| random.next()));
    let mut flipped = [0; 64];
    for number in numbers {
        let taken = |number| {
            let policy = policy!(max_retries = 1, delay = AGES, jitter = 1, random = number);
            (AGES - policy(1).expect("a retry")).as_secs()
        };
        assert_eq!(unmix(taken(number)), number);
        for (bit, flipped) in flipped.iter_mut().enumerate() {
            *flipped += (taken(number) ^ taken(number ^ 1 << bit)).count_ones();
        }
    }
    // Each bit of it changes about half of the others.
    for (bit, flipped) in flipped.into_iter().enumerate() {
        assert!(
            (30 * 2064..34 * 2064).contains(&flipped),
            "bit {bit}: {flipped}"
        );
    }
}

#[test]
fn sources_that_are_poor_spread_the_delays_as_evenly() {
    let mut random = Random(4);
    let mut next_u32 = || (random.next() >> 32) as u32;
    let generator = policy!(
        max_retries = 1,
        delay = SECOND,
        jitter = 1,
        random = next_u32().into()
    );
    assert_even(&draws(generator, 1), Duration::ZERO, SECOND);

    // A clock: nanoseconds since a start, as far as the system tells them.
    for tick in [1, 1000, 1_000_000, 15_625_000] {
        let mut now = 1_700_000_000_000_000_000;
        let mut clock = || {
            now += tick;
            now
        };
        let clock = policy!(
            max_retries = 1,
            delay = SECOND,
            jitter = 0.5,
            random = clock()
        );
        assert_even(&draws(clock, 1), SECOND / 2, SECOND);
    }
    // Milliseconds since the device was started.
    let mut milliseconds = 0;
    let mut clock = || {
        milliseconds += 1;
        milliseconds
    };
    let clock = policy!(
        max_retries = 1,
        delay = SECOND,
        jitter = 1,
        random = clock()
    );
    assert_even(&draws(clock, 1), Duration::ZERO, SECOND);
}
