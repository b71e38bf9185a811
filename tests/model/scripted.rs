//! Futures that do what a script says.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::journal::{Awaited, Event, Thing, write};
use crate::script::pends;

/// A future that is pending as often as its script says, and writes down its polls and its drop.
pub struct Scripted<F> {
    kind: Awaited,
    pends: u32,
    output: Option<F>,
}

impl<F> Scripted<F> {
    pub fn new(kind: Awaited, pends: u32, output: F) -> Self {
        Scripted {
            kind,
            pends,
            output: Some(output),
        }
    }
}

impl<T, F: FnOnce() -> T + Unpin> Future for Scripted<F> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        write(Event::Polled(self.kind));
        if self.pends > 0 {
            self.pends -= 1;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let output = self.output.take().expect("no poll after the end");
        Poll::Ready(output())
    }
}

impl<F> Drop for Scripted<F> {
    fn drop(&mut self) {
        write(Event::Dropped(Thing::Future(self.kind)));
    }
}

pub fn sleep(delay: Duration) -> impl Future<Output = ()> {
    sleep_blocking(delay);
    Scripted::new(Awaited::Sleep, pends(delay), || ())
}

pub fn sleep_blocking(delay: Duration) {
    write(Event::Sleep { delay });
}
