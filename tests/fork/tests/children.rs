//! Jitter without `random` after a fork.

#![cfg(unix)]

use std::collections::HashSet;
use std::process::Command;

#[test]
fn children_of_one_process_draw_different_delays() {
    let output = Command::new(env!("CARGO_BIN_EXE_fork")).output();
    let output = String::from_utf8(output.expect("to run").stdout).expect("text");
    let draws: HashSet<_> = output.lines().collect();
    assert_eq!((output.lines().count(), draws.len()), (4, 4), "{output}");
}
