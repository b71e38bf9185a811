//! The stack of a debug build: retries of a large future run on the stack of a test thread.

use std::hint::black_box;
use std::thread;

use aioretry::retry;
use futures_lite::future::{block_on, yield_now};

fn policy(fails: u32) -> Option<()> {
    (fails < 3).then_some(())
}

async fn sleep((): ()) {}

/// Its future has so many KiB.
async fn large<const KIB: usize>() -> Result<u8, String> {
    let bytes = [[1; 1 << 10]; KIB];
    yield_now().await;
    black_box(&bytes);
    Ok(bytes[0][0])
}

/// Polls a future that is on the heap, on a thread of 2 MiB, which is what test threads have.
fn on_a_test_thread<F>(future: impl FnOnce() -> F + Send + 'static)
where
    F: Future<Output = Result<u8, String>> + Send + 'static,
{
    // Moving the future to the heap takes a larger stack.
    let big = thread::Builder::new().stack_size(64 << 20);
    let future = big.spawn(|| Box::pin(future())).unwrap().join().unwrap();
    let small = thread::Builder::new().stack_size(2 << 20);
    let result = small.spawn(|| block_on(future)).unwrap().join().unwrap();
    assert_eq!(result, Ok(1));
}

#[test]
fn two_layers_that_retry_a_call() {
    async fn inner() -> Result<u8, String> {
        retry!(policy, async { large::<150>().await })
    }
    async fn outer() -> Result<u8, String> {
        retry!(policy, async { inner().await })
    }
    on_a_test_thread(outer);
}

#[test]
fn two_layers_that_retry_a_future() {
    async fn inner() -> Result<u8, String> {
        retry!(policy, large::<250>())
    }
    async fn outer() -> Result<u8, String> {
        retry!(policy, inner())
    }
    on_a_test_thread(outer);
}

#[test]
fn two_layers_that_retry_a_block() {
    async fn inner() -> Result<u8, String> {
        retry!(policy, async {
            let byte = large::<150>().await?;
            Ok(byte)
        })
    }
    async fn outer() -> Result<u8, String> {
        retry!(policy, async {
            let byte = inner().await?;
            Ok(byte)
        })
    }
    on_a_test_thread(outer);
}
