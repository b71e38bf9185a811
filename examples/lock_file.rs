//! Blocking code: a lock file keeps two threads from working at the same time.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use aioretry::{policy, retry_blocking};

/// A file that only one process can create. It is removed when this is dropped.
struct LockFile {
    path: PathBuf,
}

impl LockFile {
    fn create(path: &Path) -> io::Result<Self> {
        File::create_new(path)?;
        Ok(LockFile { path: path.into() })
    }

    fn wait_for(path: &Path, mut still_locked: impl FnMut(Duration)) -> io::Result<Self> {
        retry_blocking!(
            policy!(
                max_retries = 10,
                delay = Duration::from_millis(5),
                factor = 2,
                max_delay = Duration::from_secs(1),
            ),
            LockFile::create(path),
            when = |error| error.kind() == ErrorKind::AlreadyExists,
            after_failure = |_error, _fails, delay| still_locked(*delay),
            sleep = thread::sleep,
        )
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        fs::remove_file(&self.path).ok();
    }
}

fn main() -> io::Result<()> {
    let path = std::env::temp_dir().join(format!("aioretry-{}.lock", std::process::id()));

    let first = LockFile::create(&path)?;
    println!("first: locked");
    let (waiting, waits) = mpsc::channel();
    let work = thread::spawn(move || {
        // The work lasts until the second thread has failed twice.
        waits.iter().take(2).for_each(drop);
        println!("first: done");
        drop(first);
    });

    let second = LockFile::wait_for(&path, |delay| {
        println!("second: still locked, retrying in {delay:?}");
        waiting.send(()).ok();
    })?;
    println!("second: locked");
    drop(second);
    work.join().expect("no panic");

    // A missing folder stays missing, so `when` refuses a retry.
    let nowhere = path.join("lock");
    match LockFile::wait_for(&nowhere, |_| unreachable!("a retry")) {
        Ok(_) => unreachable!("a lock in a folder that does not exist"),
        Err(error) => println!("third: not retried ({:?})", error.kind()),
    }
    Ok(())
}
