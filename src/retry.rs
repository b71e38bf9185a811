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
/// Take a call with all options, in a method of a client:
///
/// ```text
/// retry!(
///     |fails| self.retry_policy(fails),
///     async { self.dial().await },
///     when = |error| error.is_transient(),
///     after_failure = async |error, fails, delay| self.report(error, fails, delay).await,
/// )
/// ```
///
/// It does what the following loop does. The differences are that a call is an expression, so it
/// breaks with the result instead of returning it; that the arguments cannot see the variables of
/// the loop; and that a few functions tell the compiler the types of the closures.
///
/// ```
/// # use std::time::Duration;
/// # use tokio::{task::yield_now, time::sleep};
/// # struct Client;
/// # struct Session;
/// # struct ConnectError;
/// # type Reported = Result<(), ConnectError>;
/// # impl ConnectError {
/// #     fn is_transient(&self) -> bool { true }
/// # }
/// # impl Client {
/// #     async fn dial(&mut self) -> Result<Session, ConnectError> { Ok(Session) }
/// #     fn retry_policy(&self, _: u32) -> Option<Duration> { None }
/// #     async fn report(&mut self, _: &ConnectError, _: u32, _: &Duration) -> Reported { Ok(()) }
/// # }
#[doc = include_str!("docs/loop.rs")]
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
        $crate::__callable! { [(await) [] []] [$($call)*,] [$($call)*,] }
    };
}
