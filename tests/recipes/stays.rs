//! What a failed attempt did stays: the forms that the recipes warn of, which end in `Ok`.

use std::io::{Seek, SeekFrom, Write};
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::io::AsyncReadExt;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

const BACKOFF: fn(u32) -> Option<Duration> =
    policy!(max_retries = 3, delay = Duration::from_secs(1));

/// Fails once.
fn busy_at_first() -> impl FnMut() -> Result<(), &'static str> {
    let mut first = true;
    move || {
        if std::mem::take(&mut first) {
            Err("busy")
        } else {
            Ok(())
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_file_is_written_twice() {
    let mut file = std::io::Cursor::new(vec![]);
    let mut flush = busy_at_first();
    let result: Result<(), &str> = retry!(BACKOFF, async {
        file.write_all(b"line\n").map_err(|_| "full")?;
        flush()
    });
    assert_eq!(
        (result, file.into_inner()),
        (Ok(()), b"line\nline\n".to_vec())
    );
}

#[tokio::test(start_paused = true)]
async fn rewinding_alone_leaves_the_rest_of_a_longer_attempt() {
    let mut file = std::io::Cursor::new(vec![]);
    let mut texts = ["a long text", "short"].into_iter();
    let mut flush = busy_at_first();
    let result: Result<(), &str> = retry!(BACKOFF, async {
        file.seek(SeekFrom::Start(0)).map_err(|_| "full")?;
        let text = texts.next().ok_or("no text")?;
        file.write_all(text.as_bytes()).map_err(|_| "full")?;
        flush()
    });
    assert_eq!(
        (result, file.into_inner()),
        (Ok(()), b"shortg text".to_vec())
    );
}

#[tokio::test(start_paused = true)]
async fn a_job_that_is_received_in_the_attempt_is_lost() {
    let (sender, mut jobs) = tokio::sync::mpsc::channel(2);
    for job in [1, 2] {
        sender.send(job).await.unwrap();
    }
    let (mut run, mut done) = (busy_at_first(), vec![]);
    let result: Result<(), &str> = retry!(BACKOFF, async {
        let job = jobs.recv().await.ok_or("closed")?;
        run()?;
        done.push(job);
        Ok(())
    });
    assert_eq!((result, done), (Ok(()), vec![2]));
}

#[tokio::test(start_paused = true)]
async fn a_batch_that_is_taken_in_the_attempt_is_lost() {
    let mut items = 1..=4;
    let (mut send, mut sent) = (busy_at_first(), vec![]);
    let result: Result<(), &str> = retry!(BACKOFF, async {
        let batch: Vec<_> = items.by_ref().take(2).collect();
        send()?;
        sent.extend(batch);
        Ok(())
    });
    assert_eq!((result, sent), (Ok(()), vec![3, 4]));
}

#[tokio::test(start_paused = true)]
async fn a_reader_is_empty_in_the_second_attempt() {
    let mut body: &[u8] = b"the body";
    let (mut send, mut sent) = (busy_at_first(), String::new());
    let result: Result<(), &str> = retry!(BACKOFF, async {
        let mut text = String::new();
        body.read_to_string(&mut text).await.map_err(|_| "read")?;
        send()?;
        sent = text;
        Ok(())
    });
    assert_eq!((result, sent.as_str()), (Ok(()), ""));
}

#[tokio::test(start_paused = true)]
async fn a_permit_that_is_taken_before_the_call_is_held_during_the_sleeps() {
    let free_in_sleeps = async |in_attempt: bool| {
        let permits = Semaphore::new(1);
        let taken = if in_attempt {
            None
        } else {
            permits.acquire().await.ok()
        };
        let mut free = vec![];
        let result: Result<(), _> = retry!(
            BACKOFF,
            async {
                let _taken = if in_attempt {
                    permits.acquire().await.ok()
                } else {
                    None
                };
                Err("busy")
            },
            sleep = async |delay| {
                free.push(permits.available_permits());
                sleep(delay).await;
            },
        );
        drop(taken);
        assert_eq!(result, Err("busy"));
        free
    };
    assert_eq!(free_in_sleeps(false).await, [0, 0, 0]);
    assert_eq!(free_in_sleeps(true).await, [1, 1, 1]);
}

#[tokio::test(start_paused = true)]
async fn a_signature_that_is_made_before_the_call_grows_old() {
    let signed = Instant::now();
    let result: Result<(), _> = retry!(BACKOFF, async { Err(signed.elapsed().as_secs()) });
    assert_eq!(result, Err(3));
    let result: Result<(), _> = retry!(BACKOFF, async { Err(Instant::now().elapsed().as_secs()) });
    assert_eq!(result, Err(0));
}
