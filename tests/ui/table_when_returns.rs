//! A predicate that returns something else, in each way of writing it.

use aioretry::{retry, retry_blocking};
use given::*;

pub struct Client {
    pub kind: fn(&Fault) -> u32,
}

fn kind(_error: &Fault) -> u32 {
    5
}

async fn ask(error: &Fault) -> bool {
    error.is_transient()
}

pub async fn name() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = kind)
    //                      ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ label: returns `u32`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}

pub fn blocking_name() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = kind, sleep = std::thread::sleep)
    //                                        ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| kind(error) == 5, sleep = std::thread::sleep)
}

pub async fn path() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = self::kind)
    //                      ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| self::kind(error) == 5)
}

pub fn blocking_path() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = self::kind, sleep = std::thread::sleep)
    //                                        ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| self::kind(error) == 5, sleep = std::thread::sleep)
}

pub async fn reference() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = &kind)
    //                      ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}

pub fn blocking_reference() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = &kind, sleep = std::thread::sleep)
    //                                        ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| kind(error) == 5, sleep = std::thread::sleep)
}

pub async fn field(client: &Client) -> Result<u32, Fault> {
    retry!(backoff, dial(), when = client.kind)
    //                      ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| (client.kind)(error) == 5)
}

pub fn blocking_field(client: &Client) -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = client.kind, sleep = std::thread::sleep)
    //                                        ^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| (client.kind)(error) == 5, sleep = std::thread::sleep)
}

pub async fn block() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = { kind })
    //                             ^^^^^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}

pub fn blocking_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = { kind }, sleep = std::thread::sleep)
    //                                               ^^^^^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| kind(error) == 5, sleep = std::thread::sleep)
}

pub async fn condition() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = if true { kind } else { kind })
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}

pub fn blocking_condition() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = if true { kind } else { kind }, sleep = std::thread::sleep)
    //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| kind(error) == 5, sleep = std::thread::sleep)
}

pub async fn moved() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = move |error| kind(error))
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}

pub fn blocking_moved() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = move |error| kind(error), sleep = std::thread::sleep)
    //                                               ^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` returns `u32`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| kind(error) == 5, sleep = std::thread::sleep)
}

pub async fn closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = |error| kind(error))
    //                                     ^^^^^^^^^^^ E0308 rustc: mismatched types
    //= retry!(backoff, dial(), when = |error| kind(error) == 5)
}

pub fn blocking_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = |error| kind(error), sleep = std::thread::sleep)
    //                                                       ^^^^^^^^^^^ E0308 rustc: mismatched types
    //= retry_blocking!(backoff, dial_blocking(), when = |error| kind(error) == 5, sleep = std::thread::sleep)
}

pub async fn future() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = ask)
    //                      ^^^^ E0277 `when` returns `impl Future<Output = bool>`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}

pub async fn future_of_path() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = self::ask)
    //                      ^^^^ E0277 `when` returns `impl Future<Output = bool>`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}

pub async fn future_of_moved() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = move |error| ask(error))
    //                             ^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` returns `impl Future<Output = bool>`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}

pub async fn future_of_block() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = { ask })
    //                             ^^^^^^^ E0277 `when` returns `impl Future<Output = bool>`, not `bool`
    //~ note: write `when = |error| …`, which returns `bool`; to await in async code, use a policy: `async |fails, error| …`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}
