//! Where a `policy!` may stand, what it may be made of, and what it may be made into.

mod support;

use aioretry::{policy, retry};
use std::time::Duration;
use support::{Journal, millis, on_each_executor};

type Backoff = fn(u32) -> Option<Duration>;

const DOUBLING: Backoff = policy!(
    max_retries = 3,
    delay = millis(1),
    factor = 2,
    max_delay = millis(3)
);
static JITTERED: Backoff = policy!(max_retries = 2, delay = millis(1), jitter = 1);
static BOTH: [Backoff; 2] = [
    DOUBLING,
    policy!(max_retries = 2, delay = millis(5), step = millis(5)),
];

#[test]
fn constants() {
    assert_eq!(
        [1, 2, 3, 4].map(DOUBLING),
        [Some(millis(1)), Some(millis(2)), Some(millis(3)), None]
    );
    assert!(JITTERED(1).is_some_and(|delay| delay <= millis(1)));
    assert_eq!((JITTERED(3), BOTH[0](4), BOTH[1](3)), (None, None, None));
    let captures_nothing = policy!(max_retries = 3, delay = millis(1), factor = 2, jitter = 1);
    assert_eq!(size_of_val(&captures_nothing), 0);
}

#[derive(Default)]
struct Client {
    retries: u32,
    delay: Duration,
    attempts: u32,
    journal: Journal,
}

impl Client {
    async fn dial(&mut self) -> Result<u32, u32> {
        self.attempts += 1;
        Err(self.attempts)
    }

    fn draw(&mut self) -> u64 {
        self.attempts += 10;
        0
    }
}

#[test]
fn values_of_self_beside_attempts_on_self() {
    on_each_executor(async || {
        let mut client = Client::default();
        (client.retries, client.delay) = (2, millis(5));
        let result = retry!(
            policy!(
                max_retries = client.retries,
                delay = client.delay,
                factor = 1.5,
                max_delay = 2 * client.delay,
            ),
            async { client.dial().await },
            after_failure = async |_, fails| client.retries = 2 + fails.min(1),
            sleep = |delay| client.journal.sleep(delay),
        );
        // Its values are read after each failure: the hook has granted one retry more.
        assert_eq!((result, client.attempts), (Err(4), 4));
        let slept = client.journal.read();
        assert_eq!(slept, ["sleep 5ms", "sleep 7.5ms", "sleep 10ms"]);
    });
}

#[test]
fn values_that_change_something() {
    let mut delays = [5, 3].map(millis).into_iter();
    let mut plain = policy!(max_retries = 2, delay = delays.next().expect("two"));
    assert_eq!([1, 2].map(&mut plain), [Some(millis(5)), Some(millis(3))]);

    let mut delays = [5, 3].map(millis).into_iter();
    let mut most = [0, 1].into_iter();
    let mut jittered = policy!(
        max_retries = 2,
        delay = delays.next().expect("two"),
        jitter = most.next().expect("two"),
    );
    assert_eq!(jittered(1), Some(millis(5)));
    assert!(jittered(2).is_some_and(|delay| delay < millis(3)));
}

#[test]
fn values_are_evaluated_as_written_then_jitter_then_random() {
    let journal = Journal::default();
    let value = |name: &str, value: u32| {
        journal.write(name);
        value
    };
    let policy = policy!(
        random = value("random", 0).into(),
        step = millis(value("step", 1).into()),
        jitter = value("jitter", 1),
        max_delay = millis(value("max_delay", 9).into()),
        max_retries = value("max_retries", 1),
        factor = value("factor", 2),
        delay = millis(value("delay", 1).into()),
    );
    let first = "step max_delay max_retries factor delay jitter random";
    assert!(policy(1).is_some());
    assert!(policy(2).is_none());
    let given_up = "step max_delay max_retries factor delay";
    assert_eq!(journal.read().join(" "), format!("{first} {given_up}"));
}

#[test]
fn no_delay_is_no_abandoning() {
    on_each_executor(async || {
        let mut client = Client::default();
        let result = retry!(
            policy!(max_retries = 2, delay = Duration::ZERO, factor = 2),
            async { client.dial().await },
            sleep = |delay| client.journal.sleep(delay),
        );
        assert_eq!(result, Err(3));
        client.journal.assert(&[]);
    });
}

#[test]
fn random_from_what_the_attempt_uses_too() {
    on_each_executor(async || {
        let mut client = Client::default();
        let result = retry!(
            policy!(
                max_retries = 2,
                delay = millis(8),
                jitter = 1,
                random = client.draw()
            ),
            async { client.dial().await },
            sleep = |_| client.journal.sleep("drawn"),
        );
        assert_eq!(result, Err(23));
    });
}

struct Pool<P> {
    policy: P,
    journal: Journal,
}

impl<P: Fn(u32) -> Option<Duration>> Pool<P> {
    fn new(policy: P) -> Self {
        let journal = Journal::default();
        Self { policy, journal }
    }

    async fn get(&mut self) -> Result<(), ()> {
        let nap = |delay| self.journal.sleep(delay);
        retry!(self.policy, async { Err(()) }, sleep = nap)
    }
}

#[test]
fn a_field() {
    on_each_executor(async || {
        let mut pool: Pool<Backoff> = Pool::new(DOUBLING);
        assert_eq!(pool.get().await, Err(()));
        let expected = ["sleep 1ms", "sleep 2ms", "sleep 3ms"];
        pool.journal.assert(&expected);

        let most = 1;
        let mut pool = Pool::new(policy!(max_retries = most, delay = millis(7)));
        assert_eq!(pool.get().await, Err(()));
        pool.journal.assert(&["sleep 7ms"]);
    });
}

fn owning(retries: Vec<u32>, delay: Duration) -> impl Fn(u32) -> Option<Duration> + Send + 'static {
    move |fails| policy!(max_retries = retries[0], delay = delay, step = delay)(fails)
}

#[test]
fn a_policy_that_owns_its_values() {
    let policy = owning(vec![3], millis(2));
    assert_eq!(
        [0, 1, 3, 4].map(&policy),
        [Some(millis(2)), Some(millis(2)), Some(millis(6)), None]
    );
    let boxed: Box<dyn Fn(u32) -> Option<Duration> + Send> = Box::new(policy);
    assert_eq!(boxed(2), Some(millis(4)));
}

#[test]
fn locals_with_the_names_of_its_own() {
    let fails = 2;
    let max_retries = fails + 1;
    let (delay, first) = (millis(fails.into()), millis(4));
    let (step, max_delay, nanos, random) = (first, 2 * first + delay, 7, 0);
    const FACTOR: u32 = 1;
    let policy = policy!(
        max_retries = max_retries,
        delay = delay,
        factor = FACTOR,
        step = step,
        max_delay = max_delay,
        jitter = 0.5,
        random = u64::from(fails) * random * nanos,
    );
    let delays = [1, 2, 3].map(|fails| policy(fails).expect("a retry"));
    for (drawn, most) in delays.into_iter().zip([2, 6, 10].map(millis)) {
        assert!(most / 2 <= drawn && drawn <= most, "{drawn:?} of {most:?}");
    }
    assert_eq!(policy(4), None);
}

#[test]
fn a_server_that_says_when_to_come_back() {
    #[derive(Debug, PartialEq)]
    struct Busy(Duration);
    on_each_executor(async || {
        let journal = Journal::default();
        const LONGEST: Duration = millis(9);
        let mut answers = [7, 0, 999, 9, 9].into_iter();
        let result: Result<(), Busy> = retry!(
            |fails, error| DOUBLING(fails).map(|delay| delay.saturating_add(error.0.min(LONGEST))),
            async {
                let retry_after = answers.next().expect("four attempts");
                Err(Busy(millis(retry_after)))
            },
            sleep = |delay| journal.sleep(delay),
        );
        // Whatever the server says, `max_retries` holds.
        assert_eq!(result, Err(Busy(millis(9))));
        assert_eq!(answers.len(), 1);
        journal.assert(&["sleep 8ms", "sleep 2ms", "sleep 12ms"]);
    });
}
