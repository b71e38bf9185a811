use ::aioretry::{policy, retry, retry_blocking};
include!("../../shadowed.rs");

/// What the page of `retry!` says of this edition: an async block captures `self` whole.
///
/// ```compile_fail,E0499
/// # use aioretry::{policy, retry};
/// # use std::time::Duration;
/// # async fn sleep(_: Duration) {}
/// # struct Connection;
/// # impl Connection { async fn dial(&mut self) -> Result<(), u32> { Err(7) } }
/// # struct Client { connection: Connection, log: Vec<u32> }
/// # impl Client {
/// async fn connect(&mut self) -> Result<(), u32> {
///     let log = &mut self.log;
///     retry!(
///         policy!(max_retries = 2, delay = Duration::from_secs(1)),
///         async { self.connection.dial().await?; Ok(()) },
///         after_failure = |_, fails| log.push(fails),
///     )
/// }
/// # }
/// ```
///
/// Bind the field first:
///
/// ```
/// # use aioretry::{policy, retry};
/// # use std::time::Duration;
/// # async fn sleep(_: Duration) {}
/// # struct Connection;
/// # impl Connection { async fn dial(&mut self) -> Result<(), u32> { Err(7) } }
/// # struct Client { connection: Connection, log: Vec<u32> }
/// # impl Client {
/// async fn connect(&mut self) -> Result<(), u32> {
///     let (connection, log) = (&mut self.connection, &mut self.log);
///     retry!(
///         policy!(max_retries = 2, delay = Duration::from_secs(1)),
///         async { connection.dial().await?; Ok(()) },
///         after_failure = |_, fails| log.push(fails),
///     )
/// }
/// # }
/// ```
pub mod captured_fields {}

/// Clippy looks at these in every edition.
pub mod silent {
    include!("../../silent.rs");
}
