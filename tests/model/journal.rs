//! What happens in a run, in order.

use std::cell::RefCell;
use std::sync::Arc;
use std::task::{Wake, Waker};
use std::time::Duration;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// The future of the call is polled.
    Poll,
    /// The future of the call is dropped although it is pending.
    Cancel,
    /// An attempt begins; a counting operation is told the failures so far.
    Attempt {
        fails: Option<u32>,
    },
    When {
        error: Error,
    },
    Policy {
        fails: u32,
        error: Option<Error>,
    },
    Hook {
        error: Error,
        fails: u32,
        delay: Option<Duration>,
    },
    Sleep {
        delay: Duration,
    },
    /// A future that the call awaits is polled.
    Polled(Awaited),
    Woken,
    Dropped(Thing),
}

/// A kind of future that a call awaits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Awaited {
    Operation,
    Policy,
    Hook,
    Sleep,
}

/// An error, named after the attempt that failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Error {
    OfAttempt(u32),
    OfHook(u32),
}

/// Whatever writes down that it is dropped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Thing {
    Future(Awaited),
    Error(Error),
    /// A temporary of the operation, such as the guard of a lock.
    Temporary,
}

thread_local! {
    static JOURNAL: RefCell<Vec<Event>> = const { RefCell::new(vec![]) };
}

pub fn write(event: Event) {
    JOURNAL.with_borrow_mut(|journal| journal.push(event));
}

/// All events since the last time.
pub fn take() -> Vec<Event> {
    JOURNAL.take()
}

/// A waker that only writes down that it was woken.
pub fn waker() -> Waker {
    struct Journaling;
    impl Wake for Journaling {
        fn wake(self: Arc<Self>) {
            write(Event::Woken);
        }
    }
    Arc::new(Journaling).into()
}
