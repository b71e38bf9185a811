/// Runs an async operation until it succeeds or the policy abandons it.
///
/// ```text
/// retry!(policy, operation $(, option = value)* $(,)?)
///
/// policy     a callable of `fails`:   self.policy | a_function | policy!(…) | anything that can be called
///            |fails| decision         |fails, error| decision         (closures written in the call)
///            async |fails| decision   async |fails, error| decision
/// decision   (abandon, delay): (bool, D)   |   Option<D>: None abandons
/// operation  async { … } | async move { … } | async || -> Result<T, E> { … }
///            | any other expression of a future (or IntoFuture) of Result<T, E>
/// option     when = predicate            |error| bool, or a callable of &E
///            after_failure = hook        |error, fails| …, async |error, fails| …, or a callable of (&E, u32)
///            sleep = sleeper             a callable of D that returns a future
/// ```
///
/// `retry!` is an expression of type `Result<T, E>` for use in async code. It awaits by itself: no
/// `.await` follows it.
///
/// # Options
///
/// In any order, each at most once.
///
/// | option | default | asked | example |
/// | --- | --- | --- | --- |
/// | `when` | every error is worth a retry | after each failure, before the policy | <code>when = \|error\| error.is_transient()</code> |
/// | `after_failure` | nothing | after the policy has decided to retry, before the sleep | <code>after_failure = async \|error, fails\| self.report(error, fails).await</code> |
/// | `sleep` | the function `sleep` in scope: an item or an import, not a variable | with each delay that is not zero | `sleep = tokio::time::sleep` |
///
/// The delay may be of any type `D: Default + PartialEq` that the sleeper takes: a
/// `core::time::Duration`, an `embassy_time::Duration`, an integer.
///
/// # Meaning
///
/// 1. The operation is evaluated and awaited: an attempt. `Ok` ends it and is the result. Nothing
///    else runs.
/// 2. On `Err(error)`, `fails` goes up by one: it is 1 after the first failure. At `u32::MAX` it
///    stays.
/// 3. `when`, if given, is asked. `false`: the result is `Err(error)`, and neither policy nor hook
///    runs.
/// 4. The policy is asked. If it abandons, the result is `Err(error)`, that very error; the hook
///    does not run, and nothing sleeps.
/// 5. `after_failure`, if given, runs; an `async` one is awaited. It sees the error by reference and
///    the same `fails`.
/// 6. The error is dropped, then `sleep(delay)` is awaited. A delay that equals its type's default,
///    zero, never calls `sleep`: it yields to the executor once, so that endless immediate retries
///    neither starve other tasks nor outlive a timeout.
/// 7. Back to 1.
///
/// So there is one sleep less than there are attempts, and n retries are n + 1 attempts. Nothing is
/// done before the first poll, nothing is done twice, nothing runs after the result.
///
/// # Code, not values
///
/// The arguments are code in the body of a loop. They are evaluated where they are used, after each
/// failure, and may use what surrounds them; so a policy with a state keeps it in a variable
/// outside:
///
/// ```
/// # use aioretry::retry;
/// # use std::time::Duration;
/// # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(async {
/// use tokio::time::sleep;
///
/// let mut delays = [5, 50, 500].map(Duration::from_millis).into_iter();
/// let result: Result<(), &str> = retry!(|_| delays.next(), async { Err("no answer") });
/// assert_eq!(result, Err("no answer")); // after four attempts
/// # assert_eq!(delays.len(), 0);
/// # });
/// ```
///
/// - What is *made* in the call is made anew after each failure: the policies of
///   `retry!(make_policy(), …)` and `move |_| …` forget their state and may never end. Make it
///   outside: `let mut policy = make_policy();`.
/// - Likewise the operation makes a future for each attempt. `&mut future` would be polled again after
///   its end.
/// - Each of them may use the same `&mut`, since they run in turn. A policy that is a name or a
///   field (`self.policy`) is called in place, never moved.
/// - `?` and `return` in an async block or a closure end that piece only: in the operation, the
///   attempt. In any other expression, such as `self.pool()?.query()`, they leave the caller's
///   function, as in the body of any loop.
/// - `break` and `continue` do not compile without a label. With one they leave the caller's own loop,
///   but not from inside an async block or a closure.
/// - Temporaries of the operation, such as the guard of a lock, are gone when the attempt ends.
/// - A closure in a variable that is not `Copy` is given as a hook by reference: `after_failure =
///   &mut hook`. A hook that returns anything does not compile, since that would be dropped: a
///   future, above all.
///
/// # What it expands to
///
/// `retry!(policy, operation, when = …, after_failure = …, sleep = …)` is this loop, but for the
/// names of its variables, which the arguments cannot see, and for a few functions that do nothing
/// but tell the compiler the types of the closures:
///
/// ```text
/// let mut fails: u32 = 0;
/// loop {
///     let delay = {
///         let result = operation.await;
///         let Err(error) = result else {
///             break result;
///         };
///         fails = fails.saturating_add(1);
///         if !when(&error) {
///             break Err(error);
///         }
///         let Some(delay) = policy(fails, &error) else {
///             break Err(error);
///         };
///         after_failure(&error, fails).await;
///         delay
///     };
///     if delay == Default::default() {
///         yield_now().await;
///     } else {
///         sleep(delay).await;
///     }
/// }
/// ```
///
/// The future of the enclosing function is `Send` whenever what you wrote is. An error lives across
/// the policy and the hook if those are `async`, and must be `Send` and `Sync` then; it never lives
/// across the sleep.
///
/// # Cancellation
///
/// Dropping the future at any await point stops there: what is awaited is dropped, and no further
/// attempt, hook or sleep begins. There is no clean-up to be lost.
///
/// # Panics
///
/// Never by itself. A panic in an argument goes through to the caller; nothing is retried after it.
/// (A future that is polled again after its end panics: see above.)
///
/// # Examples
///
/// Attempt, predicate and awaited hook, each with the same `&mut self`:
///
/// ```
/// use aioretry::{policy, retry};
/// use std::time::Duration;
/// use tokio::time::sleep;
///
/// # #[derive(Debug)]
/// # struct Busy;
/// struct Client {
///     attempts: u32,
///     log: Vec<u32>,
/// }
///
/// impl Client {
///     async fn fetch(&mut self) -> Result<&'static str, Busy> {
///         retry!(
///             policy!(max_retries = 5, delay = Duration::from_millis(100), factor = 2, jitter = 1),
///             async { self.request().await },
///             when = |error| self.is_transient(error),
///             after_failure = async |error, fails| self.report(error, fails).await,
///         )
///     }
/// #   async fn request(&mut self) -> Result<&'static str, Busy> {
/// #       self.attempts += 1;
/// #       if self.attempts < 3 { Err(Busy) } else { Ok("page") }
/// #   }
/// #   fn is_transient(&self, _: &Busy) -> bool { true }
/// #   async fn report(&mut self, _: &Busy, fails: u32) { self.log.push(fails) }
/// }
/// # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(async {
/// # let mut client = Client { attempts: 0, log: vec![] };
/// # assert_eq!(client.fetch().await.unwrap(), "page");
/// # assert_eq!(client.log, [1, 2]);
/// # });
/// ```
///
/// Where nothing tells the type of the error, as between a `?` inside and a `?` outside, an async
/// closure names it:
///
/// ```
/// # use aioretry::retry;
/// # use std::{io, time::Duration};
/// # use tokio::time::sleep;
/// # async fn read() -> Result<String, io::Error> { Ok("7".into()) }
/// # fn policy(fails: u32) -> (bool, Duration) { (fails > 3, Duration::from_millis(100)) }
/// async fn number() -> Result<i32, Box<dyn std::error::Error>> {
///     let text = retry!(policy, async || -> Result<String, io::Error> {
///         let text = read().await?;
///         Ok(text)
///     })?;
///     Ok(text.parse()?)
/// }
/// # assert_eq!(futures_lite::future::block_on(number()).unwrap(), 7);
/// ```
///
/// A hook that would never run does not compile; the error says to write `async |error, fails|
/// report(error, fails).await`:
///
/// ```compile_fail
/// # use aioretry::retry;
/// # use std::time::Duration;
/// # use tokio::time::sleep;
/// async fn report(error: &u32, fails: u32) { /* … */ }
///
/// # async fn call() -> Result<(), u32> {
/// retry!(|_| Some(Duration::from_secs(1)), async { Err(7) }, after_failure = report)
/// # }
/// ```
#[macro_export]
macro_rules! retry {
    ($($call:tt)*) => {
        $crate::__call! { [__retry await] [$($call)*,] $($call)*, }
    };
}

/// The loop that `retry!` is.
///
/// `await` is a token that is passed along, so that all uses of it are one place in the source, and
/// one error outside of async code. In the macros that it goes through, the caller's expression comes
/// last: while it is being typed, editors expand with what comes before it.
#[doc(hidden)]
#[macro_export]
macro_rules! __retry {
    ($await:tt $policy:tt $operation:tt $when:tt $after_failure:tt $sleep:tt) => {{
        let mut fails = 0_u32;
        'retry: loop {
            // The label refuses a `break` or `continue` of the caller's that has none.
            'attempt: {
                // What an attempt leaves behind is gone when this block ends, before the sleep.
                let delay = {
                    let error = {
                        // A statement of its own, which ends the operation's temporaries.
                        let result = $crate::__attempt!($operation).$await;
                        // Whole, and before the closures further down, whose types it tells.
                        let $crate::__private::Err(error) = result else {
                            break 'retry result;
                        };
                        error
                    };
                    fails = $crate::__private::next(fails);
                    $crate::__when! {
                        error { break 'retry $crate::__private::Err(error) } $when
                    }
                    let decision = $crate::__decide!($await fails error $policy);
                    let $crate::__private::Some(delay) = decision else {
                        break 'retry $crate::__private::Err(error);
                    };
                    $crate::__after_failure!($await error fails $after_failure);
                    delay
                };
                if let $crate::__private::Some(delay) = $crate::__private::nonzero(delay) {
                    let _ = $crate::__sleep!(delay $sleep).$await;
                } else {
                    $crate::__private::yield_now().$await;
                }
            }
        }
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __attempt {
    ([future $operation:tt]) => {
        $crate::__private::async_closure($operation)
    };
    ([$other:ident $operation:tt]) => {
        $crate::__private::operation($operation)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __decide {
    ($await:tt $fails:ident $error:ident [value $policy:tt]) => {
        $crate::__private::policy($policy, $fails)
    };
    ($await:tt $fails:ident $error:ident [value_of_error $policy:tt]) => {
        $crate::__private::policy_of_error($policy, $fails, &$error)
    };
    ($await:tt $fails:ident $error:ident [future $policy:tt]) => {
        $crate::__private::decision($crate::__private::async_policy($policy, $fails).$await)
    };
    ($await:tt $fails:ident $error:ident [future_of_error $policy:tt]) => {
        $crate::__private::decision(
            $crate::__private::async_policy_of_error($policy, $fails, &$error).$await,
        )
    };
    ($await:tt $fails:ident $error:ident [$in_place:ident $policy:tt]) => {
        $crate::__private::decision($policy($fails))
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __when {
    ($error:ident $give_up:tt []) => {};
    ($error:ident $give_up:tt [value $when:tt]) => {
        if !$crate::__private::when($when, &$error) $give_up
    };
    ($error:ident $give_up:tt [future $when:tt]) => {
        if !$crate::__private::async_when($when, &$error) $give_up
    };
    ($error:ident $give_up:tt [$in_place:ident $when:tt]) => {
        if !$crate::__private::retryable($when(&$error)) $give_up
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __after_failure {
    ($await:tt $error:ident $fails:ident []) => {};
    ($await:tt $error:ident $fails:ident [future $hook:tt]) => {
        let _ = $crate::__private::async_hook($hook, &$error, $fails).$await;
    };
    ($await:tt $error:ident $fails:ident [call $error_name:tt $fails_name:tt $call:tt]) => {{
        let ($error_name, $fails_name) = (&$error, $fails);
        // A condition, so that nothing is unreachable after a hook that never ends.
        if true {
            let _ = $crate::__private::future_hook($call).$await;
        }
    }};
    ($await:tt $error:ident $fails:ident [place $hook:tt]) => {
        $crate::__private::hook_called($hook(&$error, $fails));
    };
    ($await:tt $error:ident $fails:ident [$by_value:ident $hook:tt]) => {
        $crate::__private::hook($hook, &$error, $fails);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __sleep {
    ($delay:ident []) => {
        $crate::__private::sleep($delay, sleep)
    };
    ($delay:ident [value $sleep:tt]) => {
        $crate::__private::sleep($delay, $sleep)
    };
    ($delay:ident [future $sleep:tt]) => {
        $crate::__private::async_sleep($delay, $sleep)
    };
    ($delay:ident [$in_place:ident $sleep:tt]) => {
        $crate::__private::sleeping($sleep($delay))
    };
}
