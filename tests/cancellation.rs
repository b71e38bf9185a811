//! An endless retry without a delay can be stopped, and starves nobody. The model in `tests/model`
//! drops a call wherever it is pending, and says that a zero delay wakes its task and is pending
//! once. That an executor then runs other tasks and fires its timers, only an executor can show.

mod support;

use aioretry::retry;
use std::cell::Cell;
use std::time::Duration;
use support::{millis, on_tokio};

#[test]
fn a_timeout_ends_an_endless_retry_without_delay() {
    on_tokio(async {
        // The clock stands still but for this task, which runs when the retry lets it.
        tokio::spawn(async {
            for _ in 0..50 {
                tokio::time::advance(millis(1)).await;
            }
        });
        let attempts = Cell::new(0_u32);
        let result = tokio::time::timeout(millis(50), async {
            retry!(
                |_| (false, Duration::ZERO),
                async {
                    attempts.set(attempts.get() + 1);
                    assert!(attempts.get() < 1_000, "the timeout does not get its turn");
                    Err::<(), _>("no")
                },
                sleep = |_| async { unreachable!() },
            )
        });
        assert!(result.await.is_err());
        // Once for each turn of the clock, about: it went on all the while.
        assert!(attempts.get() > 10, "{} attempts", attempts.get());
    });
}
