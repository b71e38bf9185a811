//! What is not a function, in each argument that is called.

use aioretry::{policy, retry, retry_blocking};
use given::*;
use std::sync::Arc;
use std::time::Duration;

type Shared<X, A> = Arc<dyn Fn(X) -> A + Send + Sync>;

fn shared() -> Shared<u32, (bool, Duration)> {
    Arc::new(backoff)
}

fn delays() -> Vec<Duration> {
    vec![SECOND]
}

pub async fn policy_number() -> Result<u32, Fault> {
    retry!(3, dial())
    //     ^ E0277 the policy is `{integer}`, which is not a function of `u32`
    //~ label: this is `{integer}`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //~ note: the policy comes first: `retry!(policy, operation)`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`
    //= retry!(policy!(max_retries = 3, delay = SECOND), dial())
}

pub fn blocking_policy_number() -> Result<u32, Fault> {
    retry_blocking!(3, dial_blocking(), sleep = std::thread::sleep)
    //              ^ E0277 the policy is `{integer}`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(policy!(max_retries = 3, delay = SECOND), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_text() -> Result<u32, Fault> {
    retry!("often", dial())
    //     ^^^^^^^ E0277 the policy is `&str`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| (fails <= 3).then_some(SECOND), dial())
}

pub fn blocking_policy_text() -> Result<u32, Fault> {
    retry_blocking!("often", dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^ E0277 the policy is `&str`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| (fails <= 3).then_some(SECOND), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_call() -> Result<u32, Fault> {
    retry!(backoff(3), dial())
    //     ^^^^^^^^^^ E0277 the policy is `(bool, Duration)`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| backoff(fails), dial())
}

pub fn blocking_policy_call() -> Result<u32, Fault> {
    retry_blocking!(backoff(3), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^ E0277 the policy is `(bool, Duration)`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| backoff(fails), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_method() -> Result<u32, Fault> {
    retry!(delays().pop(), dial())
    //     ^^^^^^^^^^^^^^ E0277 the policy is `Option<Duration>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| delays().get(fails as usize).copied(), dial())
}

pub fn blocking_policy_method() -> Result<u32, Fault> {
    retry_blocking!(delays().pop(), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^ E0277 the policy is `Option<Duration>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| delays().get(fails as usize).copied(), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_time() -> Result<u32, Fault> {
    retry!(Duration::from_secs(1), dial())
    //     ^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy is `Duration`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| (fails <= 3).then_some(Duration::from_secs(1)), dial())
}

pub fn blocking_policy_time() -> Result<u32, Fault> {
    retry_blocking!(Duration::from_secs(1), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^^^^^^^^ E0277 the policy is `Duration`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| (fails <= 3).then_some(Duration::from_secs(1)), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_product() -> Result<u32, Fault> {
    retry!(SECOND * 2, dial())
    //     ^^^^^^^^^^ E0277 the policy is `Duration`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| (fails <= 3).then_some(SECOND * 2), dial())
}

pub fn blocking_policy_product() -> Result<u32, Fault> {
    retry_blocking!(SECOND * 2, dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^ E0277 the policy is `Duration`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| (fails <= 3).then_some(SECOND * 2), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_array() -> Result<u32, Fault> {
    retry!([SECOND, SECOND], dial())
    //     ^^^^^^^^^^^^^^^^ E0277 the policy is `[Duration; 2]`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| [SECOND, SECOND].get(fails as usize).copied(), dial())
}

pub fn blocking_policy_array() -> Result<u32, Fault> {
    retry_blocking!([SECOND, SECOND], dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^^ E0277 the policy is `[Duration; 2]`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| [SECOND, SECOND].get(fails as usize).copied(), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_tuple() -> Result<u32, Fault> {
    retry!((false, SECOND), dial())
    //     ^^^^^^^^^^^^^^^ E0277 the policy is `(bool, Duration)`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| (fails <= 3).then_some(SECOND), dial())
}

pub fn blocking_policy_tuple() -> Result<u32, Fault> {
    retry_blocking!((false, SECOND), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^^^^ E0277 the policy is `(bool, Duration)`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| (fails <= 3).then_some(SECOND), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_range() -> Result<u32, Fault> {
    retry!(0..3, dial())
    //     ^^^^ E0277 the policy is `std::ops::Range<{integer}>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| (fails <= 3).then_some(SECOND), dial())
}

pub fn blocking_policy_range() -> Result<u32, Fault> {
    retry_blocking!(0..3, dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^ E0277 the policy is `std::ops::Range<{integer}>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| (fails <= 3).then_some(SECOND), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_awaited() -> Result<u32, Fault> {
    retry!(dial().await, dial())
    //     ^^^^^^^^^^^^ E0277 the policy is `Result<u32, given::Fault>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| (fails <= 3).then_some(SECOND), dial())
}

pub async fn policy_option() -> Result<u32, Fault> {
    retry!(Some(SECOND), dial())
    //     ^^^^^^^^^^^^ E0277 the policy is `Option<Duration>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| (fails <= 3).then_some(SECOND), dial())
}

pub fn blocking_policy_option() -> Result<u32, Fault> {
    retry_blocking!(Some(SECOND), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^^^^^ E0277 the policy is `Option<Duration>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| (fails <= 3).then_some(SECOND), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_shared() -> Result<u32, Fault> {
    retry!(shared(), dial())
    //     ^^^^^^^^ E0277 the policy is `Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| shared()(fails), dial())
}

pub fn blocking_policy_shared() -> Result<u32, Fault> {
    retry_blocking!(shared(), dial_blocking(), sleep = std::thread::sleep)
    //              ^^^^^^^^ E0277 the policy is `Arc<dyn Fn(u32) -> (bool, Duration) + Send + Sync>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry_blocking!(|fails| shared()(fails), dial_blocking(), sleep = std::thread::sleep)
}

pub async fn policy_operation() -> Result<u32, Fault> {
    retry!(dial(), dial())
    //     ^^^^^^ E0277 the policy is `impl Future<Output = Result<u32, given::Fault>>`, which is not a function of `u32`
    //~ note: write a closure, `|fails| …`, or `policy!(max_retries = 5, delay = …)`
    //= retry!(|fails| backoff(fails), dial())
}

pub async fn when_number() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = 3)
    //                             ^ E0277 `when` is `{integer}`, which is not a function of the error
    //~ label: this is `{integer}`
    //~ note: write a closure, `when = |error| …`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}

pub fn blocking_when_number() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = 3, sleep = std::thread::sleep)
    //                                               ^ E0277 `when` is `{integer}`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| error.is_transient(), sleep = std::thread::sleep)
}

pub async fn when_call() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = Fault.is_transient())
    //                             ^^^^^^^^^^^^^^^^^^^^ E0277 `when` is `bool`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}

pub fn blocking_when_call() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = Fault.is_transient(), sleep = std::thread::sleep)
    //                                               ^^^^^^^^^^^^^^^^^^^^ E0277 `when` is `bool`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| error.is_transient(), sleep = std::thread::sleep)
}

pub async fn when_comparison() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = 1 < 2)
    //                             ^^^^^ E0277 `when` is `bool`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}

pub fn blocking_when_comparison() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = 1 < 2, sleep = std::thread::sleep)
    //                                               ^^^^^ E0277 `when` is `bool`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| error.is_transient(), sleep = std::thread::sleep)
}

pub async fn when_tuple() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = (true, false))
    //                             ^^^^^^^^^^^^^ E0277 `when` is `(bool, bool)`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}

pub fn blocking_when_tuple() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = (true, false), sleep = std::thread::sleep)
    //                                               ^^^^^^^^^^^^^ E0277 `when` is `(bool, bool)`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| error.is_transient(), sleep = std::thread::sleep)
}

pub async fn when_awaited() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = dial().await)
    //                             ^^^^^^^^^^^^ E0277 `when` is `Result<u32, given::Fault>`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}

pub async fn when_option() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = Some(Fault::is_transient))
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` is `Option<for<'a> fn(&'a given::Fault) -> bool {given::Fault::is_transient}>`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry!(backoff, dial(), when = |error| error.is_transient())
}

pub fn blocking_when_option() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), when = Some(Fault::is_transient), sleep = std::thread::sleep)
    //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `when` is `Option<for<'a> fn(&'a given::Fault) -> bool {given::Fault::is_transient}>`, which is not a function of the error
    //~ note: write a closure, `when = |error| …`
    //= retry_blocking!(backoff, dial_blocking(), when = |error| error.is_transient(), sleep = std::thread::sleep)
}

pub async fn hook_number() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = 3)
    //                                      ^ E0277 the hook is `{integer}`, which is not a function of the error and `u32`
    //~ label: this is `{integer}`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`
    //= retry!(backoff, dial(), after_failure = |error, fails| log(error, fails))
}

pub fn blocking_hook_number() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = 3, sleep = std::thread::sleep)
    //                                                        ^ E0277 the hook is `{integer}`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| log(error, fails), sleep = std::thread::sleep)
}

pub async fn hook_call() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = log(&Fault, 1))
    //                                      ^^^^^^^^^^^^^^ E0277 the hook is `()`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry!(backoff, dial(), after_failure = |error, fails| log(error, fails))
}

pub fn blocking_hook_call() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = log(&Fault, 1), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^^^^^^ E0277 the hook is `()`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| log(error, fails), sleep = std::thread::sleep)
}

pub async fn hook_future() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = report(&Fault, 1))
    //                                      ^^^^^^^^^^^^^^^^^ E0277 the hook is `impl Future<Output = ()>`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn hook_awaited() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = report(&Fault, 1).await)
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^ E0277 the hook is `()`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry!(backoff, dial(), after_failure = async |error, fails| report(error, fails).await)
}

pub async fn hook_unit() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = ())
    //                                      ^^ E0277 the hook is `()`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry!(backoff, dial(), after_failure = |error, fails| log(error, fails))
}

pub fn blocking_hook_unit() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = (), sleep = std::thread::sleep)
    //                                                        ^^ E0277 the hook is `()`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| log(error, fails), sleep = std::thread::sleep)
}

pub async fn hook_option() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = Some(log))
    //                                      ^^^^^^^^^ E0277 the hook is `Option<for<'a> fn(&'a given::Fault, u32) {given::log}>`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry!(backoff, dial(), after_failure = |error, fails| log(error, fails))
}

pub fn blocking_hook_option() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), after_failure = Some(log), sleep = std::thread::sleep)
    //                                                        ^^^^^^^^^ E0277 the hook is `Option<for<'a> fn(&'a given::Fault, u32) {given::log}>`, which is not a function of the error and `u32`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //= retry_blocking!(backoff, dial_blocking(), after_failure = |error, fails| log(error, fails), sleep = std::thread::sleep)
}

pub async fn sleep_number() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = 100)
    //                              ^^^ E0277 `sleep` is `{integer}`, which is not a function of the delay
    //~ label: this is `{integer}`
    //~ note: write a closure, `sleep = |delay| …`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_call() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = given::sleep(SECOND))
    //                              ^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` is `impl Future<Output = ()>`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_awaited() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = given::sleep(SECOND).await)
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` is `()`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_time() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = SECOND * 2)
    //                              ^^^^^^^^^^ E0277 `sleep` is `Duration`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub async fn sleep_option() -> Result<u32, Fault> {
    retry!(backoff, dial(), sleep = Some(given::sleep))
    //                              ^^^^^^^^^^^^^^^^^^ E0277 `sleep` is `Option<fn(Duration) -> impl Future<Output = ()> {given::sleep}>`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry!(backoff, dial(), sleep = |delay| given::sleep(delay))
}

pub fn blocking_sleep_number() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = 100)
    //                                                ^^^ E0277 `sleep` is `{integer}`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| std::thread::sleep(delay))
}

pub fn blocking_sleep_call() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = std::thread::sleep(SECOND))
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` is `()`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| std::thread::sleep(delay))
}

pub fn blocking_sleep_time() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = SECOND * 2)
    //                                                ^^^^^^^^^^ E0277 `sleep` is `Duration`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| std::thread::sleep(delay))
}

pub fn blocking_sleep_option() -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = Some(std::thread::sleep))
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` is `Option<fn(Duration) {std::thread::sleep}>`, which is not a function of the delay
    //~ note: write a closure, `sleep = |delay| …`
    //= retry_blocking!(backoff, dial_blocking(), sleep = |delay| std::thread::sleep(delay))
}
