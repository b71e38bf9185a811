//! What an attempt or a policy holds is let go before anything else runs.

#![allow(clippy::await_holding_lock)] // during the attempt, on purpose

mod support;

use aioretry::retry;
use std::future::{Ready, ready};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;
use support::{millis, on_each_executor};

#[derive(Default)]
struct Pool {
    connections: Mutex<u32>,
}

impl Pool {
    fn lock(&self) -> MutexGuard<'_, u32> {
        self.connections.try_lock().expect("nobody holds the lock")
    }
}

fn attempt(connections: &mut u32) -> Ready<Result<u32, String>> {
    *connections += 1;
    ready(if *connections < 3 {
        Err("no".into())
    } else {
        Ok(*connections)
    })
}

#[test]
fn temporaries_of_the_operation_end_with_the_attempt() {
    on_each_executor(async || {
        let pool = Pool::default();
        let result = retry!(
            |_| {
                drop(pool.lock());
                (false, millis(1))
            },
            // The guard is a temporary of this expression.
            attempt(&mut pool.lock()),
            when = |_| *pool.lock() < 9,
            after_failure = async |_, _| drop(pool.lock()),
            sleep = |_| {
                drop(pool.lock());
                ready(())
            },
        );
        assert_eq!((result, *pool.lock()), (Ok(3), 3));
    });
}

#[test]
fn temporaries_of_the_last_attempt_end_too() {
    on_each_executor(async || {
        let pool = Pool::default();
        let reached = (
            retry!(
                |_| (true, millis(1)),
                attempt(&mut pool.lock()),
                sleep = |_| ready(())
            ),
            *pool.lock(),
        );
        assert_eq!(reached, (Err("no".into()), 1));
    });
}

fn unless_above<'a>(
    most: u32,
    guard: MutexGuard<'a, u32>,
) -> impl Fn(u32) -> (bool, Duration) + 'a {
    move |_| (*guard > most, millis(1))
}

#[test]
fn temporaries_of_policy_predicate_and_hook_end_where_they_are_used() {
    on_each_executor(async || {
        let pool = Pool::default();
        let mut n = 0;
        let result = retry!(
            unless_above(5, pool.lock()),
            async {
                n += 1;
                *pool.lock() = n;
                if n < 3 { Err(n) } else { Ok(n) }
            },
            when = |error| error == &*pool.lock(),
            after_failure = |error, _| assert_eq!(error, &*pool.lock()),
            sleep = |_| {
                drop(pool.lock());
                ready(())
            },
        );
        assert_eq!(result, Ok(3));
    });
}

#[test]
fn locals_of_the_attempt_are_dropped_before_the_next_step() {
    on_each_executor(async || {
        let pool = Pool::default();
        let mut n = 0;
        let result = retry!(
            |_| (false, millis(u64::from(*pool.lock()))),
            async {
                let mut guard = pool.lock();
                n += 1;
                *guard = n;
                if n < 3 { Err(()) } else { Ok(()) }
            },
            sleep = |_| ready(()),
        );
        assert_eq!(result, Ok(()));
    });
}
