//! A policy that returns something else, in each way of writing it.

use aioretry::{retry, retry_blocking};
use given::*;
use std::time::Duration;

pub struct Client {
    pub policy: fn(u32) -> Duration,
}

fn wait(_fails: u32) -> Duration {
    Duration::from_secs(1)
}

async fn ask(fails: u32) -> Option<Duration> {
    (fails <= 3).then(|| wait(fails))
}

async fn ask_both(fails: u32, _error: &Fault) -> Duration {
    wait(fails)
}

pub async fn name() -> Result<u32, Fault> {
    retry!(wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ label: returns `Duration`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_name() -> Result<u32, Fault> {
    retry_blocking!(wait, dial_blocking(), sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn path() -> Result<u32, Fault> {
    retry!(self::wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(self::wait(fails)), dial())
}

pub fn blocking_path() -> Result<u32, Fault> {
    retry_blocking!(self::wait, dial_blocking(), sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(self::wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn reference() -> Result<u32, Fault> {
    retry!(&wait, dial())
//  ^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_reference() -> Result<u32, Fault> {
    retry_blocking!(&wait, dial_blocking(), sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn field(client: &Client) -> Result<u32, Fault> {
    retry!(client.policy, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some((client.policy)(fails)), dial())
}

pub fn blocking_field(client: &Client) -> Result<u32, Fault> {
    retry_blocking!(client.policy, dial_blocking(), sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some((client.policy)(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn block() -> Result<u32, Fault> {
    retry!({ wait }, dial())
    //     ^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_block() -> Result<u32, Fault> {
    retry_blocking!({ wait }, dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn condition() -> Result<u32, Fault> {
    retry!(if true { wait } else { wait }, dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_condition() -> Result<u32, Fault> {
    retry_blocking!(if true { wait } else { wait }, dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn parentheses() -> Result<u32, Fault> {
    retry!((wait), dial())
//  ^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_parentheses() -> Result<u32, Fault> {
    retry_blocking!((wait), dial_blocking(), sleep = std::thread::sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn moved() -> Result<u32, Fault> {
    retry!(move |fails| wait(fails), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_moved() -> Result<u32, Fault> {
    retry_blocking!(move |fails| wait(fails), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn closure() -> Result<u32, Fault> {
    retry!(|fails| wait(fails), dial())
    //     ^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_closure() -> Result<u32, Fault> {
    retry_blocking!(|fails| wait(fails), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn closure_of_both() -> Result<u32, Fault> {
    retry!(|fails, _| wait(fails), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_closure_of_both() -> Result<u32, Fault> {
    retry_blocking!(|fails, _| wait(fails), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn moved_of_both() -> Result<u32, Fault> {
    retry!(move |fails, _| wait(fails), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(|fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub fn blocking_moved_of_both() -> Result<u32, Fault> {
    retry_blocking!(move |fails, _| wait(fails), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry_blocking!(|fails| (fails <= 3).then_some(wait(fails)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn async_closure() -> Result<u32, Fault> {
    retry!(async |fails| { wait(fails) }, dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ label: returns `Duration`
    //~ note: return `Some(delay)` to retry and `None` to give up: `async |fails| (fails <= 3).then_some(delay)`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails| (fails <= 3).then_some(wait(fails)), dial())
}

pub async fn async_closure_of_both() -> Result<u32, Fault> {
    retry!(async |fails, _| { wait(fails) }, dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `async |fails| (fails <= 3).then_some(delay)`
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails, _| (fails <= 3).then_some(wait(fails)), dial())
}

pub async fn awaited_call() -> Result<u32, Fault> {
    retry!(async |fails, error| ask_both(fails, error).await, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `Duration`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails, error| Some(ask_both(fails, error).await), dial())
}

pub async fn future() -> Result<u32, Fault> {
    retry!(ask, dial())
//  ^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `impl Future<Output = Option<Duration>>`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails| ask(fails).await, dial())
}

pub async fn future_of_path() -> Result<u32, Fault> {
    retry!(self::ask, dial())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `impl Future<Output = Option<Duration>>`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails| self::ask(fails).await, dial())
}

pub async fn future_of_closure() -> Result<u32, Fault> {
    retry!(|fails| ask(fails), dial())
    //     ^^^^^^^^^^^^^^^^^^ E0277 the policy returns `impl Future<Output = Option<Duration>>`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails| ask(fails).await, dial())
}

pub async fn future_of_block() -> Result<u32, Fault> {
    retry!({ ask }, dial())
    //     ^^^^^^^ E0277 the policy returns `impl Future<Output = Option<Duration>>`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails| ask(fails).await, dial())
}

pub async fn future_of_moved() -> Result<u32, Fault> {
    retry!(move |fails| ask(fails), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy returns `impl Future<Output = Option<Duration>>`, not `Option` of a delay or `(bool, delay)`
    //~ note: return `Some(delay)` to retry and `None` to give up: `|fails| (fails <= 3).then_some(delay)`; to await a future in async code, write `async |fails| ….await`
    //= retry!(async |fails| ask(fails).await, dial())
}
