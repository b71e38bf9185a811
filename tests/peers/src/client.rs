//! What every contestant retries: a client whose dials fail as often as it is told.

use std::future::{Ready, ready};
use std::hint::black_box;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::task::{Context, Poll};
use std::time::Duration;

/// Atomic, so that contestants that share the client between closures can, too. Loads and stores
/// are plain moves.
pub struct Client<E> {
    /// How many further dials fail.
    failures: AtomicU32,
    reports: AtomicU32,
    pub max_retries: u32,
    pub delay: Duration,
    error: PhantomData<fn() -> E>,
}

pub trait Failure: Send + 'static {
    fn new(left: u32) -> Self;
    fn left(&self) -> u32;

    fn is_transient(&self) -> bool {
        self.left() != u32::MAX
    }
}

/// An error like an enumeration without data.
pub struct Small(u8);

impl Failure for Small {
    fn new(left: u32) -> Self {
        Small(left as u8)
    }

    fn left(&self) -> u32 {
        self.0.into()
    }
}

/// An error of 100 bytes.
pub struct Large([u8; 100]);

impl Failure for Large {
    fn new(left: u32) -> Self {
        Large([left as u8; 100])
    }

    fn left(&self) -> u32 {
        self.0[99].into()
    }
}

impl<E: Failure> Default for Client<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E: Failure> Client<E> {
    pub fn new() -> Self {
        Client {
            failures: AtomicU32::new(0),
            reports: AtomicU32::new(0),
            max_retries: black_box(u32::MAX),
            delay: black_box(Duration::from_millis(1)),
            error: PhantomData,
        }
    }

    pub fn fail(&self, times: u32) {
        self.failures.store(times, Relaxed);
    }

    pub fn reports(&self) -> u32 {
        self.reports.load(Relaxed)
    }

    pub async fn dial(&self) -> Result<u32, E> {
        ready(()).await;
        match self.failures.load(Relaxed).checked_sub(1) {
            None => Ok(self.max_retries),
            Some(left) => {
                self.failures.store(left, Relaxed);
                Err(E::new(left))
            }
        }
    }

    /// The same at one of many places, which makes code of its own there.
    pub async fn dial_at(&self, place: u32) -> Result<u32, E> {
        Ok(self.dial().await? ^ place)
    }

    /// The same, of a client that is nobody else's meanwhile.
    pub async fn dial_mut(&mut self) -> Result<u32, E> {
        ready(()).await;
        match self.failures.get_mut().checked_sub(1) {
            None => Ok(self.max_retries),
            Some(left) => {
                *self.failures.get_mut() = left;
                Err(E::new(left))
            }
        }
    }

    /// The same, of code that blocks.
    #[inline(never)]
    pub fn dial_now(&mut self) -> Result<u32, E> {
        match self.failures.get_mut().checked_sub(1) {
            None => Ok(self.max_retries),
            Some(left) => {
                *self.failures.get_mut() = left;
                Err(E::new(left))
            }
        }
    }

    #[inline]
    pub fn policy(&self, fails: u32) -> Option<Duration> {
        (fails <= self.max_retries).then_some(self.delay)
    }

    pub fn report(&self, error: &E) {
        let reports = self.reports.load(Relaxed);
        self.reports
            .store(reports.wrapping_add(error.left()), Relaxed);
    }

    /// The same, of a report that may fail.
    pub fn record(&self, error: &E) -> Result<(), E> {
        self.report(error);
        if self.reports() == u32::MAX {
            return Err(E::new(0));
        }
        Ok(())
    }

    pub async fn report_mut(&mut self, error: &E, fails: u32) {
        ready(()).await;
        let reports = self.reports.get_mut();
        *reports = reports.wrapping_add(error.left() ^ fails);
    }

    pub async fn report_delay(&mut self, error: &E, fails: u32, delay: &Duration) {
        ready(()).await;
        let reports = self.reports.get_mut();
        *reports = reports.wrapping_add(error.left() ^ fails ^ delay.subsec_nanos());
    }
}

/// A sleep that is over at once.
pub fn sleep(delay: Duration) -> Ready<()> {
    black_box(delay);
    ready(())
}

/// The same, of code that blocks.
pub fn sleep_now(delay: Duration) {
    black_box(delay);
}

/// Lets every other task run once.
pub fn yield_now() -> YieldNow {
    YieldNow { yielded: false }
}

pub struct YieldNow {
    yielded: bool,
}

impl Future for YieldNow {
    type Output = ();

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.yielded {
            return Poll::Ready(());
        }
        self.yielded = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}
