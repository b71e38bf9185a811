// rustdoc shows the grammar instead of the rule that takes any tokens. Doctests compile against the
// crate as it is built for callers, so they use the real macro.
// The text stands here, not in a file: on hover, rust-analyzer 1.95 shows nothing of a text that
// `include_str!` brings in. The one of 1.99 does.
macro_rules! documented {
    ($retry:item) => {
        /// Retries an async operation until it succeeds or the policy gives up.
        ///
        /// ```
        /// # use aioretry::{policy, retry};
        /// # use std::{io, net::SocketAddr, time::Duration};
        /// # use tokio::{net::lookup_host, time::sleep};
        /// # async fn look_up(host_and_port: &str) -> io::Result<Vec<SocketAddr>> {
        /// retry!(
        ///     policy!(max_retries = 2, delay = Duration::from_millis(100), factor = 2, jitter = 1),
        ///     async { Ok(lookup_host(host_and_port).await?.collect()) },
        ///     when = |error| error.kind() != io::ErrorKind::InvalidInput,
        ///     after_failure = |error, _, delay| eprintln!("{error}; retrying in {delay:?}"),
        /// )
        /// # }
        /// ```
        ///
        /// # Syntax
        ///
        /// ```text
        /// retry!(policy, operation $(, option = value)* $(,)?)
        ///
        /// policy      a callable of `fails`: self.policy, a_function, policy!(…)
        ///             |fails| decision          |fails, error| decision
        ///             async |fails| decision    async |fails, error| decision
        /// decision    Option<D>: the delay before the next attempt, or None to give up
        ///             (bool, D): (abandon, delay), where true gives up
        /// operation   async { … }    async move { … }
        ///             async || -> Result<T, E> { … }    async |fails| { … }
        ///             any other expression of a future of Result<T, E>
        /// option      when = |error| bool
        ///             after_failure = |error, fails| …          async |error, fails| …
        ///                             |error, fails, delay| …   async |error, fails, delay| …
        ///             sleep = |delay| a future
        /// ```
        ///
        /// `retry!` is an expression of type `Result<T, E>` in async code. It awaits for you:
        /// write no `.await` after it.
        ///
        /// # Policy
        ///
        /// The policy decides after each failure. `fails` counts the failures of this call: it is 1
        /// after the first one and saturates at `u32::MAX`. The policy returns an `Option` of the
        /// delay before the next attempt, where `None` gives up. It may also return a pair
        /// `(abandon, delay)`, where `true` gives up.
        ///
        /// [`policy!`](crate::policy) builds policies. A policy given by name is called with `fails`
        /// only; a closure with a second parameter sees the error. An `async` closure is awaited.
        /// The delay may have any type `D: Default + PartialEq` that the sleep takes:
        /// `core::time::Duration`, `embassy_time::Duration`, an integer. Do not use
        /// `Option<Duration>` as the delay: its zero is `None`, which is never slept.
        ///
        /// # Operation
        ///
        /// An attempt evaluates the operation and awaits it. `?` and `return` in an async block or
        /// closure end the attempt. `async |fails| { … }` is told the number of failures so far: 0
        /// in the first attempt.
        ///
        /// # Options
        ///
        /// **`after_failure` runs before each retry, and not after the last failure.** Options come
        /// in any order, each at most once.
        ///
        /// - `when`: without it, every error is retried.
        /// - `after_failure`: without it, nothing runs.
        /// - `sleep`: without it, the function `sleep` in scope is called. It must be an item or an
        ///   import, not a variable.
        ///
        /// The hook, `after_failure`, sees the error by reference, the number of failures and, with
        /// a third parameter, a reference to the delay that comes next. It returns nothing, or
        /// `Result<(), E>`: `Err` ends the retries with that error, and `?` converts into it. To
        /// discard any other value, write `{ let _ = …; }`.
        ///
        /// `sleep` returns a future or any other `IntoFuture`. Its output is dropped.
        ///
        /// # Meaning
        ///
        /// ```text
        /// attempt ── Ok ─────────────────────────────> Ok
        ///    │ Err(error)
        /// when ───── false ──────────────────────────> Err(error)
        ///    │ true
        /// policy ─── None ───────────────────────────> Err(error)
        ///    │ Some(delay)
        /// hook ───── Err(other) ─────────────────────> Err(other)
        ///    │ Ok or ()
        /// drop the error, sleep(delay), next attempt
        /// ```
        ///
        /// | argument | runs | sees | async | ends by |
        /// | --- | --- | --- | --- | --- |
        /// | operation | each attempt | fails | may be | Ok |
        /// | when | each failure | error | no | false |
        /// | policy | each failure | fails, error | may be | None |
        /// | hook | each retry | error, fails, delay | may be | Err |
        /// | sleep | each retry | delay | may be | – |
        ///
        /// A policy runs after `when` said `true`, and a sleep only if its delay is not zero.
        ///
        /// 1. The operation is evaluated and awaited: an attempt. `Ok` is the result, and nothing
        ///    else runs.
        /// 2. On `Err(error)`, `fails` goes up by one.
        /// 3. `when`, if given, is called. If it returns `false`, the result is `Err(error)`;
        ///    neither the policy nor the hook runs.
        /// 4. The policy is called. If it gives up, the result is `Err(error)`, the error of this
        ///    attempt; the hook does not run, and nothing sleeps.
        /// 5. The hook, if given, runs. An async hook is awaited. If it returns `Err(other)`, that
        ///    is the result; the error of the attempt is dropped, and nothing sleeps.
        /// 6. The error is dropped, and `sleep(delay)` is awaited. A delay that equals its type's
        ///    default, zero, never calls `sleep`. It yields to the executor once, so that endless
        ///    immediate retries neither starve other tasks nor outlive a timeout. An endless zero
        ///    delay still keeps a core busy. On `wasm32-unknown-unknown` a zero delay calls `sleep`
        ///    like any other, because in a browser no timer fires after a mere yield.
        /// 7. Back to 1.
        ///
        /// There is one delay fewer than attempts: n retries are n + 1 attempts. Nothing runs
        /// before the first poll, nothing runs twice for the same failure, and nothing runs once
        /// the result is known.
        ///
        /// # The call is not a future
        ///
        /// `retry!` awaits for you. Where a future is wanted, as by `select!`, `join!` and `spawn`,
        /// wrap the call in an async block:
        ///
        /// ```
        /// # use aioretry::{policy, retry};
        /// # use std::time::Duration;
        /// # use tokio::time::{Instant, sleep, timeout};
        /// # async fn users() -> Result<u32, &'static str> { Err("busy") }
        /// # async fn orders() -> Result<u32, &'static str> { Ok(7) }
        /// # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(async {
        /// # let start = Instant::now();
        /// const BACKOFF: fn(u32) -> Option<Duration> =
        ///     policy!(max_retries = 2, delay = Duration::from_secs(1));
        ///
        /// let both = tokio::join!(
        ///     async { retry!(BACKOFF, users()) },
        ///     async { retry!(BACKOFF, orders()) },
        /// );
        /// # assert_eq!((both, start.elapsed().as_secs()), ((Err("busy"), Ok(7)), 2));
        /// let task = tokio::spawn(async { retry!(BACKOFF, orders()) });
        /// # assert_eq!(task.await.unwrap(), Ok(7));
        /// # let limited = timeout(Duration::from_secs(1), async { retry!(BACKOFF, users()) });
        /// # assert!(limited.await.is_err());
        /// # });
        /// ```
        ///
        /// A spawned retry goes on when its owner is gone. A `JoinSet` ends it together with the
        /// owner.
        ///
        /// # Code, not values
        ///
        /// The arguments are code in the body of a loop. They are evaluated where they are used,
        /// again after each failure, and each may borrow what surrounds the call, even the same
        /// `&mut`. So a policy that keeps state keeps it outside the call:
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
        /// - **A name is called where it stands.** Policy, `when`, hook and sleep may be a name, a
        ///   path, a field, an index or a macro call: `policy`, `config::BACKOFF`, `self.policy`,
        ///   `policies[i]`, `policy!(…)`. They are never moved and never copied. Parentheses, `&`,
        ///   `&mut` and `*` in front make no difference.
        /// - **An expression that builds a function is evaluated again after every failure**, such
        ///   as `make_policy()`, `{ … }`, `if … else …` and `move |_| …`. State inside it would be
        ///   lost, so the macro accepts only `Fn` there. Create a policy that keeps state before the
        ///   call: `let mut policy = make_policy();`. In front of an `Arc<dyn Fn>` that a call
        ///   returns, write `&*`.
        /// - **Some state cannot be seen**, so it is silently reset after every failure: state in an
        ///   `async move` closure or block, behind a macro call or an expression that a macro
        ///   captured, and in a `Cell` or an atomic of what the expression builds.
        /// - **Control flow.** `?` and `return` in an async block or a closure end that piece only.
        ///   In any other expression, such as `self.pool()?.query()`, they leave the function
        ///   around the call. `break` and `continue` need a label.
        /// - **Temporaries** of the operation, such as the guard of a lock, are dropped when the
        ///   attempt ends.
        /// - The operation must create a new future for each attempt. Do not pass `&mut future`: it
        ///   panics in the second attempt, because it has completed.
        /// - In edition 2018, a closure or an async block captures `self` whole. Bind the fields that
        ///   it needs before the call: `let connection = &mut self.connection;`.
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
        /// It behaves like this loop, except that
        ///
        /// - the call is an expression, so it yields the result instead of returning it;
        /// - your arguments cannot see the variables of the loop;
        /// - helper functions give the closures their types.
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
        /// The future of the enclosing function is `Send` if everything that your own code holds
        /// across an await is. An `async` policy or hook borrows the error while it runs, so the
        /// error must be `Send` and `Sync` there. The delay lives across an async hook, too, and
        /// must be `Send` for that. The error never lives across the sleep.
        ///
        /// # Cancellation
        ///
        /// Dropping the future at any await point stops there. No further attempt, hook or sleep
        /// begins. There is no cleanup to miss.
        ///
        /// # Panics
        ///
        /// `retry!` never panics on its own. A panic in an argument goes through to the caller, and
        /// nothing is retried after it. A function with `#[track_caller]`, such as tokio's `sleep`, reports the line of the call.
        ///
        /// # Examples
        ///
        /// The operation, `when` and an async hook borrow the same `&mut self`:
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
        ///             policy!(max_retries = 5, delay = Duration::from_millis(100), factor = 2),
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
        /// A hook logs each retry with the delay that comes next:
        ///
        /// ```
        /// # use aioretry::{policy, retry};
        /// # use std::time::Duration;
        /// # use tokio::time::sleep;
        /// # const BACKOFF: fn(u32) -> Option<Duration> = policy!(max_retries = 2, delay = Duration::from_secs(1));
        /// # async fn request() -> Result<(), &'static str> { Err("busy") }
        /// # tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(async {
        /// # let mut logged = vec![];
        /// # let mut log = |line: String| logged.push(line);
        /// let result = retry!(
        ///     BACKOFF,
        ///     request(),
        ///     after_failure = |error, fails, delay| log(format!("{error} ({fails}), again in {delay:?}")),
        /// );
        /// # assert_eq!(result, Err("busy"));
        /// # assert_eq!(logged, ["busy (1), again in 1s", "busy (2), again in 1s"]);
        /// # });
        /// ```
        ///
        /// If the error type cannot be inferred, as between a `?` inside and a `?` outside, an
        /// async closure names it:
        ///
        /// ```
        /// # use aioretry::retry;
        /// # use std::{io, time::Duration};
        /// # use tokio::time::sleep;
        /// # async fn read() -> Result<String, io::Error> { Ok("7".into()) }
        /// # fn policy(fails: u32) -> Option<Duration> { (fails <= 3).then_some(Duration::from_millis(100)) }
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
        /// A hook that would never run does not compile. The error says to write `async |error,
        /// fails| report(error, fails).await`:
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
        $retry
    };
}

#[cfg(doc)]
documented! {
macro_rules! retry {
    (
        $policy:expr,
        $operation:expr
        $(, when = $when:expr)?
        $(, after_failure = $after_failure:expr)?
        $(, sleep = $sleep:expr)?
        $(,)?
    ) => {};
}
}

#[cfg(not(doc))]
documented! {
macro_rules! retry {
    ($($call:tt)*) => {
        $crate::__callable! { [((await) true) [] []] [$($call)*,] [$($call)*,] }
    };
}
}
