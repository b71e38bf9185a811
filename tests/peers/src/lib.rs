//! What `retry!` costs beside the loop by hand and beside other libraries. `measure.py` runs it.

pub mod client;
pub mod contestants;

/// Lists who can do what: `contestant: shape …;`, to another macro.
#[macro_export]
macro_rules! entries {
    ($then:ident) => {
        $then! {
            aioretry: ready_sleep when hook awaited_hook all_options hook_with_delay failing_hook hook_block block counted exponential timer;
            by_hand: ready_sleep when hook awaited_hook all_options hook_with_delay failing_hook hook_block block counted exponential timer;
            async_fn_mut: ready_sleep exponential timer;
            backon: ready_sleep when hook exponential timer;
            tokio_retry: timer;
        }
    };
}

/// Polls until it is ready, as a runtime does that has nothing else to do.
pub fn complete<F: Future>(future: F) -> F::Output {
    use std::task::{Context, Poll, Waker};

    // A runtime does not know what it polls.
    #[inline(never)]
    fn poll<F: Future>(
        future: std::pin::Pin<&mut F>,
        context: &mut Context<'_>,
    ) -> Poll<F::Output> {
        future.poll(context)
    }

    let mut future = std::pin::pin!(future);
    let mut context = Context::from_waker(std::hint::black_box(Waker::noop()));
    loop {
        if let Poll::Ready(output) = poll(future.as_mut(), &mut context) {
            return output;
        }
    }
}
