//! `retry!` allocates nothing, neither for a call nor for a failure.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use peers::client::{Client, Small};
use peers::complete;
use peers::contestants::aioretry;

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u32> = const { Cell::new(0) };
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
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
