//! What the tests share: executors, a sleep that only writes down, the examples, and anchors.

#![allow(dead_code)] // each test uses its share

use std::cell::RefCell;
use std::fmt::Debug;
use std::future::{Future, Ready, ready};
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

/// Runs a test on tokio, its clock paused, and on futures-lite.
pub fn on_each_executor(test: impl AsyncFn()) {
    on_tokio(test());
    futures_lite::future::block_on(test());
}

pub fn on_tokio<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .expect("a runtime")
        .block_on(future)
}

pub const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// What happened, in order.
#[derive(Debug, Default)]
pub struct Journal {
    entries: RefCell<Vec<String>>,
}

impl Journal {
    pub fn write(&self, entry: impl Into<String>) {
        self.entries.borrow_mut().push(entry.into());
    }

    /// A sleeper that is ready at once.
    pub fn sleep(&self, delay: impl Debug) -> Ready<()> {
        self.write(format!("sleep {delay:?}"));
        ready(())
    }

    pub fn read(&self) -> Vec<String> {
        self.entries.borrow().clone()
    }

    #[track_caller]
    pub fn assert(&self, expected: &[&str]) {
        assert_eq!(self.read(), expected);
    }
}

/// Runs an example as its source is now: `cargo test --test …` builds none.
pub fn run_example(name: &str, arguments: &[&str]) -> Output {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let profile = if cfg!(debug_assertions) {
        "dev"
    } else {
        "release"
    };
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", name, "--profile", profile])
        .arg("--target-dir")
        .arg(tmp.parent().expect("the target folder"))
        .arg("--")
        .args(arguments)
        .output()
        .expect("cargo")
}

/// What an example prints that ends well.
pub fn print_example(name: &str) -> String {
    let output = run_example(name, &[]);
    assert!(output.status.success(), "{name}: {output:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// The anchor of a heading, as rustdoc makes it.
pub fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let stays = |c: &char| c.is_alphanumeric() || "-_".contains(*c);
    heading.replace(' ', "-").chars().filter(stays).collect()
}
