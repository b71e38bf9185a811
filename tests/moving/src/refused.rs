//! What the page "Comparison" says that does not compile, each beside what does.

/// backon-macros takes a method with `&self`:
///
/// ```
/// struct Client;
/// impl Client {
///     #[backon_macros::backon]
///     async fn get(&self) -> Result<(), &'static str> {
///         Err("busy")
///     }
/// }
/// ```
///
/// It refuses the same method with `&mut self`:
///
/// ```compile_fail
/// struct Client;
/// impl Client {
///     #[backon_macros::backon]
///     async fn get(&mut self) -> Result<(), &'static str> {
///         Err("busy")
///     }
/// }
/// ```
pub mod backon_macros_and_mut_self {}

/// mettle takes an attempt that borrows:
///
/// ```
/// # async fn call() {
/// struct Client;
/// impl Client {
///     async fn get(&self) -> Result<(), std::io::Error> {
///         Ok(())
///     }
/// }
/// let client = Client;
/// let _ = mettle::retry(|| client.get()).await;
/// # }
/// ```
///
/// It takes none that borrows mutably:
///
/// ```compile_fail
/// # async fn call() {
/// struct Client;
/// impl Client {
///     async fn get(&mut self) -> Result<(), std::io::Error> {
///         Ok(())
///     }
/// }
/// let mut client = Client;
/// let _ = mettle::retry(|| client.get()).await;
/// # }
/// ```
pub mod mettle_and_mut {}

/// A stream that retries the opening of another:
///
/// ```
/// # use aioretry::{policy, retry};
/// # use futures_lite::StreamExt;
/// # use std::time::Duration;
/// # use tokio::time::sleep;
/// # #[derive(Default)] struct Server { opened: u32 }
/// # struct Rows(u32);
/// # impl Server { async fn open(&mut self, _after: u32) -> Result<Rows, &'static str> { self.opened += 1; if self.opened == 1 { Err("refused") } else { Ok(Rows(0)) } } }
/// # impl Rows { async fn next(&mut self) -> Option<u32> { self.0 += 1; (self.0 < 4).then_some(self.0) } }
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() {
/// # let mut server = Server::default();
/// let rows = async_stream::stream! {
///     let opened = retry!(policy!(max_retries = 3, delay = Duration::from_secs(1)), server.open(0));
///     if let Ok(mut rows) = opened {
///         while let Some(row) = rows.next().await {
///             yield row;
///         }
///     }
/// };
/// # assert_eq!(Box::pin(rows).collect::<Vec<_>>().await, [1, 2, 3]);
/// # }
/// ```
///
/// An attempt cannot `yield`:
///
/// ```compile_fail
/// # use aioretry::{policy, retry};
/// # use std::time::Duration;
/// # use tokio::time::sleep;
/// # async fn next() -> Result<u32, &'static str> { Err("broken") }
/// let rows = async_stream::stream! {
///     let _ = retry!(policy!(max_retries = 3, delay = Duration::from_secs(1)), async {
///         loop {
///             yield next().await?;
///         }
///     });
/// };
/// ```
pub mod a_yield_in_an_attempt {}
