//! The instants at which the driver acts, on a clock that only the test advances.

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

use embassy_time::{Duration, Instant, MockDriver};
use embedded_hal_async::i2c::{ErrorKind, NoAcknowledgeSource};
use sensor::driver::{Sensor, patient};
use sensor::random::Random;
use sensor::simulation::{Event, SimulatedBus, TMP117, WAKE, WARM};

const NO_ANSWER: ErrorKind = ErrorKind::NoAcknowledge(NoAcknowledgeSource::Address);

#[test]
fn each_attempt_and_each_reset_has_its_instant() {
    let (identity, events) = simulate(3, 0, patient, async |sensor| sensor.wake().await);
    assert_eq!(identity, Ok(TMP117));
    assert_eq!(events, in_microseconds(&WAKE));
}

#[test]
fn the_loop_by_hand_does_the_same() {
    let (identity, events) = simulate(3, 0, patient, async |sensor| sensor.wake_by_hand().await);
    assert_eq!(identity, Ok(TMP117));
    assert_eq!(events, in_microseconds(&WAKE));
}

#[test]
fn the_last_failure_is_followed_by_no_reset_and_no_sleep() {
    let wake = simulate(9, 0, patient, async |sensor| sensor.wake().await);
    let by_hand = simulate(9, 0, patient, async |sensor| sensor.wake_by_hand().await);
    assert_eq!(wake, by_hand);

    let (identity, events) = wake;
    assert_eq!(identity, Err(NO_ANSWER));
    let resets = events.iter().filter(|(_, event)| *event == Event::Reset);
    assert_eq!(resets.count(), 5);
    // Five resets of 3 ms and the delays 10, 20, 30, 40 and 50 ms.
    assert_eq!(events.last(), Some(&(165_000, Event::NoAnswer)));
}

#[test]
fn a_zero_delay_takes_no_time() {
    let at_once = |_| Some(Duration::from_ticks(0));
    let wake = simulate(100, 0, at_once, async |sensor| sensor.wake().await);
    let by_hand = simulate(100, 0, at_once, async |sensor| sensor.wake_by_hand().await);
    assert_eq!(wake, by_hand);

    let (identity, events) = wake;
    assert_eq!(identity, Ok(TMP117));
    assert_eq!(events.last(), Some(&(300_000, Event::Answer)), "the resets");
}

#[test]
fn jitter_takes_from_the_delay() {
    let (temperature, events) = simulate(0, 8, patient, async |sensor| sensor.temperature().await);
    assert_eq!(temperature, Ok(WARM));

    let instants: Vec<u64> = events.iter().map(|(instant, _)| *instant).collect();
    let delays: Vec<u64> = instants.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let whole = [4, 8, 16, 32, 64, 100, 100, 100].map(|delay| delay * 1_000);
    assert_eq!(delays.len(), whole.len());
    for (delay, whole) in delays.iter().zip(whole) {
        assert!(*delay <= whole, "{delays:?}");
    }
    assert!(
        delays.iter().sum::<u64>() < whole.iter().sum(),
        "{delays:?}"
    );
}

#[test]
fn an_error_of_another_kind_ends_it_at_once() {
    let (temperature, events) = simulate(1, 0, patient, async |sensor| sensor.temperature().await);
    assert_eq!(temperature, Err(NO_ANSWER));
    assert_eq!(events, [(0, Event::NoAnswer)]);
}

/// Events and their instants, in microseconds.
type Events = Vec<(u64, Event)>;

fn in_microseconds(events: &[(u64, Event)]) -> Events {
    let events = events.iter();
    events
        .map(|(instant, event)| (instant * 1_000, *event))
        .collect()
}

/// Lets a sensor do something, and returns what came of it and what happened on the bus.
fn simulate<T>(
    missing: u32,
    collisions: u32,
    policy: fn(u32) -> Option<Duration>,
    act: impl AsyncFnOnce(&mut Sensor<SimulatedBus<&mut dyn FnMut(Instant, Event)>>) -> T,
) -> (T, Events) {
    let mut events = Events::new();
    let mut report = |instant: Instant, event| events.push((instant.as_micros(), event));
    let bus = SimulatedBus {
        missing,
        collisions,
        report: &mut report as &mut dyn FnMut(Instant, Event),
    };
    let mut sensor = Sensor::new(bus, policy, Random::new(1));
    let outcome = run_in_virtual_time(act(&mut sensor));
    (outcome, events)
}

/// Starts the clock at zero, and advances it whenever there is nothing else left to do.
fn run_in_virtual_time<F: Future>(future: F) -> F::Output {
    // The clock is one of the process, and tests run on several threads.
    static CLOCK: Mutex<()> = Mutex::new(());
    let _clock = CLOCK.lock().unwrap_or_else(PoisonError::into_inner);

    let clock = MockDriver::get();
    clock.reset();
    let woken = Arc::new(Woken(AtomicBool::new(true)));
    let waker = Waker::from(Arc::clone(&woken));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if woken.0.swap(false, Ordering::Relaxed) {
            if let Poll::Ready(outcome) = future.as_mut().poll(&mut context) {
                return outcome;
            }
        } else {
            clock.advance(Duration::from_ticks(1));
        }
    }
}

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}
