//! There are none: failures, tasks. `counter.rs` has the counter.

mod support;

use aioretry::retry;
use std::future::ready;
use std::time::Duration;
use support::{millis, on_each_executor, on_tokio};

#[test]
fn a_million_failures() {
    on_each_executor(async || {
        let mut attempts = 0;
        let result = retry!(
            |_| (false, millis(1)),
            async {
                attempts += 1;
                if attempts <= 1_000_000 {
                    Err(attempts)
                } else {
                    Ok("done")
                }
            },
            sleep = |_| ready(()),
        );
        assert_eq!((result, attempts), (Ok("done"), 1_000_001));
    });
}

#[test]
fn a_hundred_thousand_tasks_at_once() {
    on_tokio(async {
        let started = tokio::time::Instant::now();
        let tasks: Vec<_> = (0..100_000_u64)
            .map(|task| {
                tokio::spawn(async move {
                    let mut attempts = 0;
                    retry!(
                        |fails| (fails > 3, Duration::from_secs(60)),
                        async {
                            attempts += 1;
                            if attempts == 4 { Ok(task) } else { Err(()) }
                        },
                        sleep = tokio::time::sleep,
                    )
                })
            })
            .collect();
        let mut sum = 0;
        for task in tasks {
            sum += task
                .await
                .expect("no panic")
                .expect("the fourth attempt is good");
        }
        assert_eq!(sum, (0..100_000).sum());
        // All of them slept at the same time.
        assert_eq!(started.elapsed().as_secs(), 180);
    });
}
