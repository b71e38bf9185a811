//! A hook that returns something else, in each way of writing it.

use aioretry::{retry, retry_blocking};
use given::*;
use std::num::ParseIntError;
use std::time::Duration;

pub struct Client {
    pub count: fn(&Fault, u32) -> u32,
}

fn store(_error: &Fault, _fails: u32) -> Result<(), ParseIntError> {
    "7".parse().map(drop::<u32>)
}

async fn count_later(error: &Fault, fails: u32) -> u32 {
    count(error, fails)
}

async fn count_with_delay(error: &Fault, fails: u32, _delay: &Duration) -> u32 {
    count(error, fails)
}

async fn store_later(error: &Fault, fails: u32) -> Result<(), ParseIntError> {
    store(error, fails)
}

async fn store_with_delay(error: &Fault, fails: u32, _delay: &Duration) -> Result<(), ParseIntError> {
    store(error, fails)
}

pub async fn name() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = count)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ label: returns `u32`
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}

pub fn blocking_name() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = count, sleep = std::thread::sleep)
    //                                        ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn path() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = given::count)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = given::count(error, fails); })
}

pub fn blocking_path() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = given::count, sleep = std::thread::sleep)
    //                                        ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = given::count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn reference() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = &count)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}

pub fn blocking_reference() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = &count, sleep = std::thread::sleep)
    //                                        ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn field(client: &Client) -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = client.count)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = (client.count)(error, fails); })
}

pub fn blocking_field(client: &Client) -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = client.count, sleep = std::thread::sleep)
    //                                        ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = (client.count)(error, fails); }, sleep = std::thread::sleep)
}

pub async fn block() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = { count })
    //                                      ^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}

pub fn blocking_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = { count }, sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn moved() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = move |error, fails| count(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}

pub fn blocking_moved() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = move |error, fails| count(error, fails), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn moved_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = move |error, fails, _| count(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}

pub fn blocking_moved_with_delay() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = move |error, fails, _| count(error, fails), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails| count(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}

pub fn blocking_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| count(error, fails), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn closure_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails, _| count(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = count(error, fails); })
}

pub fn blocking_closure_with_delay() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails, _| count(error, fails), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = count(error, fails); }, sleep = std::thread::sleep)
}

pub async fn async_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| { count(error, fails) })
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ label: returns `u32`
    //~ note: add `.await` to a future; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| { let _ = count(error, fails); })
}

pub async fn async_closure_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails, _| { count(error, fails) })
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: add `.await` to a future; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails, _| { let _ = count(error, fails); })
}

pub async fn awaited_call() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| count_later(error, fails).await)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: add `.await` to a future; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| { let _ = count_later(error, fails).await; })
}

pub async fn awaited_call_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails, delay| count_with_delay(error, fails, delay).await)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `u32`, which would be dropped
    //~ note: add `.await` to a future; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails, delay| { let _ = count_with_delay(error, fails, delay).await; })
}

pub async fn future() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = report)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn future_of_path() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = given::report)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| given::report(error, fails).await)
}

pub async fn future_of_block() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = { report })
    //                                      ^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn future_of_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails| report(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn future_of_closure_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails, _| report(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn future_of_moved() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = move |error, fails| report(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: to await a future in async code, write `after_failure = async |error, fails| ….await`; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn future_of_async_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails))
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `impl Future<Output = ()>`, which would be dropped
    //~ note: add `.await` to a future; to discard a value, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn error() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = store)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ label: returns `Result<(), ParseIntError>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = store(error, fails); })
}

pub fn blocking_error() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = store, sleep = std::thread::sleep)
    //                                        ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = store(error, fails); }, sleep = std::thread::sleep)
}

pub async fn error_of_path() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = self::store)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = self::store(error, fails); })
}

pub fn blocking_error_of_path() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = self::store, sleep = std::thread::sleep)
    //                                        ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = self::store(error, fails); }, sleep = std::thread::sleep)
}

pub async fn error_of_block() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = { store })
    //                                      ^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = store(error, fails); })
}

pub fn blocking_error_of_block() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = { store }, sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = store(error, fails); }, sleep = std::thread::sleep)
}

pub async fn error_of_moved() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = move |error, fails| store(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = store(error, fails); })
}

pub fn blocking_error_of_moved() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = move |error, fails| store(error, fails), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = store(error, fails); }, sleep = std::thread::sleep)
}

pub async fn error_of_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails| store(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = store(error, fails); })
}

pub fn blocking_error_of_closure() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| store(error, fails), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = store(error, fails); }, sleep = std::thread::sleep)
}

pub async fn error_of_closure_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |error, fails, _| store(error, fails))
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |error, fails| { let _ = store(error, fails); })
}

pub fn blocking_error_of_closure_with_delay() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails, _| store(error, fails), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| { let _ = store(error, fails); }, sleep = std::thread::sleep)
}

pub async fn error_of_async_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| { store(error, fails) })
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| { let _ = store(error, fails); })
}

pub async fn error_of_async_closure_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails, _| { store(error, fails) })
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails, _| { let _ = store(error, fails); })
}

pub async fn error_of_awaited_call() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails| store_later(error, fails).await)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails| { let _ = store_later(error, fails).await; })
}

pub async fn error_of_awaited_call_with_delay() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |error, fails, delay| store_with_delay(error, fails, delay).await)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<(), ParseIntError>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |error, fails, delay| { let _ = store_with_delay(error, fails, delay).await; })
}

pub async fn value_in_result() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = |_, _| dial_blocking())
    //                                      ^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook returns `Result<u32, given::Fault>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = |_, _| { dial_blocking()?; Ok(()) })
}

pub async fn value_in_async_result() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = async |_, _| dial().await)
    //                      ^^^^^^^^^^^^^ E0277 the hook returns `Result<u32, given::Fault>`, not `Result<(), given::Fault>`
    //~ note: to end the retries with this error, write `{ …?; Ok(()) }`, which converts it to `given::Fault`; to discard the `Result`, write `{ let _ = …; }`
    //= retry!(backoff, dial(), after_failure = async |_, _| { dial().await?; Ok(()) })
}
