//! Functions with other parameters, by their names: called where they stand.
//? edits this crate: the arguments stand in this crate's loop

use aioretry::{retry, retry_blocking};
use given::*;
use std::time::Duration;

pub fn policy_none() -> Option<Duration> {
    None
}

pub fn policy_two(fails: u32, _error: &Fault) -> (bool, Duration) {
    backoff(fails)
}

pub fn when_two(_error: &Fault, _fails: u32) -> bool {
    true
}

pub fn when_other(error: &str) -> bool {
    error.is_empty()
}

pub fn hook_one(_error: &Fault) {}

pub fn hook_three(_error: &Fault, _fails: u32, _delay: &Duration) {}

pub fn hook_swapped(_fails: u32, _error: &Fault) {}

pub fn pause_two(_delay: Duration, _fails: u32) -> std::future::Ready<()> {
    std::future::ready(())
}

pub fn pause_two_blocking(_delay: Duration, _fails: u32) {}

pub async fn await_policy_none() -> Result<u32, Fault> {
    retry!(policy_none, dial())
    //     ^^^^^^^^^^^ E0061 rustc: this function takes 0 arguments but 1 argument was supplied
    //= retry!(|_| policy_none(), dial())
}

pub fn block_policy_none() -> Result<u32, Fault> {
    retry_blocking!(policy_none, dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^ E0061 rustc: this function takes 0 arguments but 1 argument was supplied
    //= retry_blocking!(|_| policy_none(), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn await_policy_two() -> Result<u32, Fault> {
    retry!(policy_two, dial())
    //     ^^^^^^^^^^ E0061 rustc: this function takes 2 arguments but 1 argument was supplied
    //= retry!(|fails, error| policy_two(fails, error), dial())
}

pub fn block_policy_two() -> Result<u32, Fault> {
    retry_blocking!(policy_two, dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^ E0061 rustc: this function takes 2 arguments but 1 argument was supplied
    //= retry_blocking!(|fails, error| policy_two(fails, error), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn await_when_two() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = when_two)
    //                             ^^^^^^^^ E0061 rustc: this function takes 2 arguments but 1 argument was supplied
    //= retry!(backoff, dial(), when = |error| when_two(error, 1))
}

pub fn block_when_two() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = when_two, sleep = std::thread::sleep)
    //                                               ^^^^^^^^ E0061 rustc: this function takes 2 arguments but 1 argument was supplied
    //= retry_blocking!(backoff, dial_blocking(), when = |error| when_two(error, 1), sleep = std::thread::sleep)
}

pub async fn await_when_other() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = when_other)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= retry!(backoff, dial(), when = |_| when_other(""))
}

pub fn block_when_other() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = when_other, sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0308 rustc: mismatched types
    //= retry_blocking!(backoff, dial_blocking(), when = |_| when_other(""), sleep = std::thread::sleep)
}

pub async fn await_hook_one() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = hook_one)
    //                                      ^^^^^^^^ E0061 rustc: this function takes 1 argument but 2 arguments were supplied
    //= retry!(backoff, dial(), after_failure = |error, _| hook_one(error))
}

pub fn block_hook_one() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = hook_one, sleep = std::thread::sleep)
    //                                                        ^^^^^^^^ E0061 rustc: this function takes 1 argument but 2 arguments were supplied
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, _| hook_one(error), sleep = std::thread::sleep)
}

pub async fn await_hook_three() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = hook_three)
    //                                      ^^^^^^^^^^ E0061 rustc: this function takes 3 arguments but 2 arguments were supplied
    //= retry!(backoff, dial(), after_failure = |error, fails, delay| hook_three(error, fails, delay))
}

pub fn block_hook_three() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = hook_three, sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^ E0061 rustc: this function takes 3 arguments but 2 arguments were supplied
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails, delay| hook_three(error, fails, delay), sleep = std::thread::sleep)
}

pub async fn await_hook_swapped() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = hook_swapped)
    //                                      ^^^^^^^^^^^^ E0308 rustc: arguments to this function are incorrect
    //= retry!(backoff, dial(), after_failure = |error, fails| hook_swapped(fails, error))
}

pub fn block_hook_swapped() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = hook_swapped, sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^ E0308 rustc: arguments to this function are incorrect
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| hook_swapped(fails, error), sleep = std::thread::sleep)
}

pub async fn await_pause_two() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = pause_two)
    //                              ^^^^^^^^^ E0061 rustc: this function takes 2 arguments but 1 argument was supplied
    //= retry!(backoff, dial(), sleep = |delay| pause_two(delay, 1))
}

pub fn block_pause_two() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = pause_two_blocking)
    //                                                ^^^^^^^^^^^^^^^^^^ E0061 rustc: this function takes 2 arguments but 1 argument was supplied
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| pause_two_blocking(delay, 1))
}
