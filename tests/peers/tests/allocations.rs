//! `retry!` allocates nothing, neither for a call nor for a failure, and keeps nothing.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use peers::client::{Client, Small};
use peers::complete;
use peers::contestants::aioretry;
use tokio::task::yield_now;

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u32> = const { Cell::new(0) };
    /// The bytes that this thread has allocated, less those that it has freed, also another's.
    static BYTES: Cell<isize> = const { Cell::new(0) };
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        BYTES.set(BYTES.get() + layout.size() as isize);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        BYTES.set(BYTES.get() - layout.size() as isize);
        unsafe { System.dealloc(pointer, layout) }
    }
}

fn allocations(work: impl FnOnce()) -> u32 {
    let before = ALLOCATIONS.get();
    work();
    ALLOCATIONS.get() - before
}

#[test]
fn it_counts() {
    assert_eq!(allocations(|| drop(std::hint::black_box(Box::new(7)))), 1);
    let before = BYTES.get();
    let boxed = std::hint::black_box(Box::new([0_u8; 100]));
    assert_eq!(BYTES.get() - before, 100);
    drop(boxed);
    assert_eq!(BYTES.get(), before);
}

#[test]
fn nothing_is_allocated() {
    macro_rules! assert_none {
        ($($shape:ident)*) => {$(
            for failures in [0, 1, 1000] {
                let mut client = Client::<Small>::new();
                client.fail(failures);
                let count = allocations(|| {
                    std::hint::black_box(complete(aioretry::$shape(&mut client)).is_ok());
                });
                assert_eq!(count, 0, "{} with {failures} failures", stringify!($shape));
            }
        )*};
    }
    assert_none! {
        ready_sleep when hook awaited_hook all_options hook_with_delay failing_hook
        hook_block block counted exponential
    }
}

/// An error that would be noticed if it were kept.
fn refused() -> Result<(), Box<[u8; 100]>> {
    Err(std::hint::black_box(Box::new([0; 100])))
}

#[test]
fn an_endless_retry_keeps_nothing() {
    let fails = Cell::new(0_u32);
    let mut retry = pin!(async {
        ::aioretry::retry!(
            |_| Some(Duration::from_millis(1)),
            async {
                fails.set(fails.get() + 1);
                refused()
            },
            when = |error| error[0] == 0,
            after_failure = async |error, _| assert_eq!(error[0], 0),
            sleep = |_| pending_once(),
        )
    });
    let mut context = Context::from_waker(Waker::noop());
    let before = BYTES.get();
    for polls in 1..=1_000_000 {
        assert!(retry.as_mut().poll(&mut context).is_pending());
        assert_eq!((fails.get(), BYTES.get()), (polls, before));
    }
}

/// tokio's `yield_now` would need its runtime.
fn pending_once() -> impl Future<Output = ()> {
    let mut is_ready = false;
    std::future::poll_fn(move |_| {
        if std::mem::replace(&mut is_ready, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
}

#[test]
fn a_hundred_thousand_tasks_keep_nothing() {
    const TASKS: u32 = 100_000;
    thread_local! {
        static FAILS: Cell<u32> = const { Cell::new(0) };
    }
    async fn task() -> Result<(), Box<[u8; 100]>> {
        ::aioretry::retry!(
            |_| Some(Duration::from_millis(1)),
            async {
                FAILS.set(FAILS.get() + 1);
                refused()
            },
            after_failure = async |error, _| assert_eq!(error[0], 0),
            sleep = |_| yield_now(),
        )
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(async {
        for _ in 0..TASKS {
            tokio::spawn(task());
        }
        // The runtime's own queues have grown as far as they will.
        while FAILS.get() < 2 * TASKS {
            yield_now().await;
        }
        let (fails, bytes) = (FAILS.get(), BYTES.get());
        while FAILS.get() < fails + 10 * TASKS {
            yield_now().await;
        }
        assert_eq!(BYTES.get(), bytes);
    });
}
