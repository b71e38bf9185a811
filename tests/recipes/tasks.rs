//! Retries and tasks: what goes on, and what ends.

use std::future::ready;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::task::{JoinSet, spawn_blocking, yield_now};
use tokio::time::{sleep, timeout};

const BACKOFF: fn(u32) -> Option<Duration> =
    policy!(max_retries = 3, delay = Duration::from_secs(1));

#[tokio::test(start_paused = true)]
async fn a_spawned_task_as_the_operation_retries_no_error_of_the_task() {
    let calls = Arc::new(AtomicU32::new(0));
    let work = || {
        let calls = calls.clone();
        move || {
            calls.fetch_add(1, SeqCst);
            Err::<(), _>("busy")
        }
    };
    let result = retry!(BACKOFF, spawn_blocking(work()));
    assert_eq!((result.unwrap(), calls.load(SeqCst)), (Err("busy"), 1));
    let task = || ready(work()());
    let result = retry!(BACKOFF, tokio::spawn(task()));
    assert_eq!((result.unwrap(), calls.load(SeqCst)), (Err("busy"), 2));
}

/// The work waits for the end of the test, so the four are at work at the same time.
#[tokio::test(start_paused = true)]
async fn blocking_work_goes_on_after_its_attempt_was_cut_off() {
    let (begun, mut works) = tokio::sync::mpsc::unbounded_channel();
    let mut ends = vec![];
    let result: Result<(), _> = retry!(
        BACKOFF,
        async {
            let (end, ended) = mpsc::channel::<()>();
            ends.push(end);
            let begun = begun.clone();
            let work = spawn_blocking(move || {
                begun.send(()).unwrap();
                let _ = ended.recv();
            });
            // tokio does not advance a paused clock while blocking work is under way.
            let cut_off = async {
                works.recv().await;
            };
            tokio::select! {
                _ = work => Ok(()),
                () = cut_off => Err("cut off"),
            }
        },
        sleep = |_| yield_now()
    );
    assert_eq!((result, ends.len()), (Err("cut off"), 4));
    assert!(
        ends.iter().all(|end| end.send(()).is_ok()),
        "four are at work"
    );
}

fn endless(dials: &Arc<AtomicU32>) -> impl Future<Output = Result<(), &'static str>> + use<> {
    let dials = dials.clone();
    async move {
        let endless = policy!(max_retries = u32::MAX, delay = Duration::from_secs(1));
        retry!(endless, async {
            dials.fetch_add(1, SeqCst);
            Err("refused")
        })
    }
}

#[tokio::test(start_paused = true)]
async fn an_endless_retry_that_is_spawned_outlives_its_owner() {
    let dials = Arc::new(AtomicU32::new(0));
    drop(tokio::spawn(endless(&dials)));
    sleep(Duration::from_millis(5500)).await;
    assert_eq!(dials.load(SeqCst), 6);
}

#[tokio::test(start_paused = true)]
async fn a_join_set_ends_the_retries_of_its_owner() {
    let dials = Arc::new(AtomicU32::new(0));
    let mut owned = JoinSet::new();
    owned.spawn(endless(&dials));
    sleep(Duration::from_millis(2500)).await;
    drop(owned);
    sleep(Duration::from_secs(60)).await;
    assert_eq!(dials.load(SeqCst), 3);
}

#[tokio::test(start_paused = true)]
#[should_panic(expected = "resumed after completion")]
async fn a_future_by_reference_panics_in_the_second_attempt() {
    let mut future = Box::pin(async { Err::<(), _>("busy") });
    let _ = retry!(BACKOFF, &mut future);
}

/// A zero delay yields, so the task that stops it runs.
#[tokio::test]
async fn retries_without_a_delay_let_other_tasks_run() {
    let stop = Arc::new(AtomicU32::new(0));
    let stopper = stop.clone();
    tokio::spawn(async move { stopper.store(1, SeqCst) });
    let result = retry!(
        |_| Some(()),
        async {
            if stop.load(SeqCst) == 1 {
                Ok(())
            } else {
                Err("busy")
            }
        },
        sleep = async |()| {},
    );
    assert_eq!(result, Ok(()));
}

/// The documentation of `retry!` says so beside the types of a delay.
#[tokio::test(start_paused = true)]
async fn a_delay_that_is_none_is_never_slept() {
    let mut slept = 0;
    let result: Result<(), _> = retry!(
        |fails| (fails < 4).then_some(None),
        async { Err("busy") },
        sleep = async |delay: Option<Duration>| {
            slept += 1;
            sleep(delay.unwrap_or(Duration::from_secs(1))).await;
        },
    );
    assert_eq!((result, slept), (Err("busy"), 0));
}

#[tokio::test(start_paused = true)]
async fn a_hook_that_ends_in_a_result_ends_the_retries() {
    let mut attempts = 0;
    let mut full = [0_u8; 0].as_mut_slice();
    let result: std::io::Result<()> = retry!(
        BACKOFF,
        async {
            attempts += 1;
            Err(std::io::ErrorKind::NotFound.into())
        },
        after_failure =
            |error, _| std::io::Write::write_all(&mut full, error.to_string().as_bytes()),
    );
    let kind = result.unwrap_err().kind();
    assert_eq!((kind, attempts), (std::io::ErrorKind::WriteZero, 1));
}

#[tokio::test(start_paused = true)]
async fn a_timeout_without_the_question_mark_retries_timeouts_only() {
    let mut attempts = 0;
    let mut connect = async || {
        attempts += 1;
        Err::<(), _>("refused")
    };
    let result = retry!(BACKOFF, timeout(Duration::from_secs(5), connect()));
    assert!(matches!(result, Ok(Err("refused"))));
    assert_eq!(attempts, 1);
}
