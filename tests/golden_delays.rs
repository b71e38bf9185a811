//! The delays are the same on every machine, whatever its byte order, its words and its hash keys.

use std::time::Duration;

use aioretry::policy;

#[test]
fn the_delays_are_those_of_every_machine() {
    let mut hash = Fnv(0xcbf29ce484222325);
    let mut random = 1_u64;
    for fails in (0..200).chain([1 << 16, u32::MAX - 1, u32::MAX]) {
        for factor in [0.0, 0.1, 0.75, 1.0, 1.5, 2.0, 10.0, f64::INFINITY, f64::NAN] {
            for delay in [1, 999_999_937, 86_400_000_000_000].map(Duration::from_nanos) {
                hash.add(policy!(
                    max_retries = u32::MAX,
                    delay = delay,
                    factor = factor
                )(fails));
                hash.add(policy!(
                    max_retries = u32::MAX,
                    delay = delay,
                    factor = factor,
                    step = Duration::from_millis(7),
                    max_delay = Duration::from_secs(1 << 33),
                    jitter = 0.7,
                    random = {
                        random = random.wrapping_mul(6364136223846793005).wrapping_add(1);
                        random
                    },
                )(fails));
            }
        }
    }
    // Other delays in the same places change it: then see `policy_delays` and `policy_jitter`.
    assert_eq!(hash.0, 0x81dadefccc4afe0e, "{:#x}", hash.0);
}

/// The hash of Fowler, Noll and Vo, byte by byte.
struct Fnv(u64);

impl Fnv {
    fn add(&mut self, delay: Option<Duration>) {
        let nanos = delay.expect("a retry").as_nanos();
        for byte in nanos.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100000001b3);
        }
    }
}
