//! The future of `retry!` is no larger than that of the loop by hand.

use peers::client::{Client, Failure, Large, Small};
use peers::contestants::{aioretry, by_hand};

fn assert_sizes<E: Failure>() {
    macro_rules! assert_at_most {
        ($($shape:ident + $more:expr,)*) => {$(
            let retry = size_of_val(&aioretry::$shape(&mut Client::<E>::new()));
            let loop_ = size_of_val(&by_hand::$shape(&mut Client::<E>::new()));
            assert!(retry <= loop_ + $more, "{}: {retry}, by hand {loop_}", stringify!($shape));
        )*};
    }
    assert_at_most! {
        ready_sleep + 0,
        when + 0,
        hook + 0,
        awaited_hook + 0,
        all_options + 0,
        hook_with_delay + 0,
        failing_hook + 0,
        hook_block + 24, // any statements, which may return: a future of its own
        block + 0,
        counted + 16, // an async closure: a future of its own
        exponential + 0,
        timer + 0,
    }
}

#[test]
fn with_a_small_error() {
    assert_sizes::<Small>();
}

#[test]
fn with_an_error_of_100_bytes() {
    assert_sizes::<Large>();
}
