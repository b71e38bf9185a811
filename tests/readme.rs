//! What the README shows and promises. The doctests compile its blocks, but run none of them.

use std::cell::{Cell, RefCell};
use std::future::pending;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::time::Duration;

use aioretry::{policy, retry};
use tokio::time::{Instant, sleep, timeout_at};

const README: &str = include_str!("../README.md");
const MINUTE: Duration = Duration::from_secs(60);
const BACKOFF: fn(u32) -> Option<Duration> =
    policy!(max_retries = 9, delay = Duration::from_secs(1), factor = 2);

fn assert_shown(code: &str) {
    let shown = without_space(README).contains(&without_space(code));
    assert!(shown, "the README does not show {code}");
}

/// `stringify!` breaks lines as it likes.
fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Defines items that the README shows, and a function that asserts that it does.
macro_rules! shown_items {
    ($($items:tt)*) => {
        fn assert_items_are_shown() {
            assert_shown(stringify!($($items)*));
        }
        $($items)*
    };
}

/// An expression that the README shows.
macro_rules! shown {
    ($($expression:tt)*) => {{
        assert_shown(concat!("`", stringify!($($expression)*), "`"));
        $($expression)*
    }};
}

/// Retries what always fails by a policy that the README shows, and returns how many seconds it took.
macro_rules! seconds_of_shown {
    ($($policy:tt)*) => {{
        assert_shown(concat!("`", stringify!($($policy)*), "`"));
        let start = Instant::now();
        let result: Result<(), Throttled> = retry!($($policy)*, async { Err(Throttled) });
        assert!(result.is_err());
        start.elapsed().as_secs()
    }};
}

thread_local! {
    /// How each attempt fails, the next one last. When none is left, they succeed.
    static FAILURES: RefCell<Vec<ErrorKind>> = const { RefCell::new(vec![]) };
    static ATTEMPTS: Cell<u32> = const { Cell::new(0) };
    static PRINTED: RefCell<Vec<String>> = const { RefCell::new(vec![]) };
}

fn fail(failures: &[ErrorKind]) {
    FAILURES.set(failures.iter().rev().copied().collect());
}

fn attempt() -> io::Result<()> {
    ATTEMPTS.set(ATTEMPTS.get() + 1);
    match FAILURES.with_borrow_mut(Vec::pop) {
        Some(kind) => Err(kind.into()),
        None => Ok(()),
    }
}

/// The first example, on a name server that fails as it is told.
mod look_up {
    use super::*;

    macro_rules! eprintln {
        ($($line:tt)*) => {
            PRINTED.with_borrow_mut(|printed| printed.push(format!($($line)*)))
        };
    }

    async fn lookup_host(_: &str) -> io::Result<impl Iterator<Item = SocketAddr>> {
        attempt()?;
        Ok([SocketAddr::from(([127, 0, 0, 1], 80))].into_iter())
    }

    shown_items! {
        async fn look_up(host_and_port: &str) -> io::Result<Vec<SocketAddr>> {
            retry!(
                policy!(max_retries = 2, delay = Duration::from_millis(100), factor = 2, jitter = 1),
                async { Ok(lookup_host(host_and_port).await?.collect()) },
                when = |error| error.kind() != io::ErrorKind::InvalidInput,
                after_failure = |error, _, delay| eprintln!("{error}; retrying in {delay:?}"),
            )
        }
    }

    #[test]
    fn is_shown() {
        assert_items_are_shown();
    }

    #[tokio::test(start_paused = true)]
    async fn logs_the_delay_of_each_retry_and_returns_the_first_ok() {
        let start = Instant::now();
        fail(&[ErrorKind::TimedOut, ErrorKind::ConnectionReset]);
        assert_eq!(look_up("localhost:80").await.unwrap().len(), 1);
        let printed = PRINTED.take();
        assert_eq!(printed.len(), 2);
        assert!(printed[0].starts_with("timed out; retrying in "));
        assert!(printed[1].starts_with("connection reset; retrying in "));
        assert!(start.elapsed() <= Duration::from_millis(100 + 200 + 2)); // a timer has milliseconds
    }

    #[tokio::test(start_paused = true)]
    async fn makes_at_most_three_attempts_and_returns_the_last_error() {
        fail(&[
            ErrorKind::TimedOut,
            ErrorKind::TimedOut,
            ErrorKind::ConnectionReset,
        ]);
        let error = look_up("localhost:80").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::ConnectionReset);
        assert_eq!((ATTEMPTS.get(), PRINTED.take().len()), (3, 2));
    }

    #[tokio::test(start_paused = true)]
    async fn does_not_retry_an_error_that_when_refuses() {
        fail(&[ErrorKind::InvalidInput]);
        assert!(look_up("localhost").await.is_err());
        assert_eq!((ATTEMPTS.get(), PRINTED.take().len()), (1, 0));
    }

    #[tokio::test]
    async fn a_host_without_a_port_is_such_an_error() {
        let error = tokio::net::lookup_host("localhost").await.err().unwrap();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
    }
}

/// The example with `&mut self`, on a network that fails as it is told.
mod reconnect {
    use super::*;

    struct TcpStream;

    impl TcpStream {
        async fn connect(_: &str) -> io::Result<TcpStream> {
            attempt().map(|()| TcpStream)
        }
    }

    shown_items! {
        const RECONNECT: fn(u32) -> Option<Duration> = policy!(max_retries = u32::MAX, factor = 2,
            delay = Duration::from_secs(1), max_delay = Duration::from_secs(30), jitter = 1);

        struct Client { host: String, log: Vec<String> }
        impl Client {
            async fn connect(&mut self) -> io::Result<TcpStream> {
                retry!(
                    RECONNECT,
                    async { self.dial().await },
                    when = |error| error.kind() != io::ErrorKind::InvalidInput,
                    after_failure = async |error, fails| self.report(error, fails).await,
                )
            }
            async fn dial(&mut self) -> io::Result<TcpStream> { TcpStream::connect(&self.host).await }
            async fn report(&mut self, error: &io::Error, _: u32) { self.log.push(error.to_string()); }
        }
    }

    fn client() -> Client {
        Client {
            host: "localhost:80".to_string(),
            log: vec![],
        }
    }

    #[test]
    fn is_shown() {
        assert_items_are_shown();
    }

    #[tokio::test(start_paused = true)]
    async fn goes_on_until_the_server_is_back() {
        fail(&[ErrorKind::ConnectionRefused; 100]);
        // The future can be spawned, too.
        let (connected, client) = tokio::spawn(async {
            let mut client = client();
            (client.connect().await.is_ok(), client)
        })
        .await
        .unwrap();
        assert!(connected);
        assert_eq!(client.log, ["connection refused"; 100]);
    }

    #[tokio::test(start_paused = true)]
    async fn ends_when_the_address_is_wrong() {
        fail(&[ErrorKind::ConnectionRefused, ErrorKind::InvalidInput]);
        let mut client = client();
        assert!(client.connect().await.is_err());
        assert_eq!(client.log, ["connection refused"]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_future_is_a_block_around_the_call() {
    assert_shown("`async { retry!(…) }`");
    let calls = tokio::join!(async { retry!(BACKOFF, async { Ok::<_, ()>(1) }) }, async {
        retry!(BACKOFF, async { Ok::<_, ()>(2) })
    },);
    assert_eq!(calls, (Ok(1), Ok(2)));
}

#[tokio::test(start_paused = true)]
async fn only_an_err_is_retried() {
    assert_shown("Only an `Err` is retried");
    let mut statuses = [503, 200].into_iter();
    let mut request = || statuses.next().ok_or(());
    assert_eq!(retry!(BACKOFF, async { request() }), Ok(503));

    let mut statuses = [503, 200].into_iter();
    let mut request = || statuses.next().ok_or(0);
    let result = retry!(BACKOFF, async {
        match request() {
            Ok(status) if status >= 500 => Err(status),
            result => result,
        }
    });
    assert_eq!(result, Ok(200));
}

#[tokio::test(start_paused = true)]
async fn an_err_of_the_hook_ends_the_retries() {
    assert_shown("A hook that returns an `Err` ends the retries with that error.");
    let mut attempts = 0;
    let result: Result<(), _> = retry!(
        BACKOFF,
        async {
            attempts += 1;
            Err("no answer")
        },
        after_failure = |_, _| Err("the log is full"),
    );
    assert_eq!((result, attempts), (Err("the log is full"), 1));
}

#[test]
fn values_may_be_known_at_runtime_only() {
    struct Client {
        retries: u32,
        delay: Duration,
    }
    impl Client {
        fn delays(&self) -> [Option<Duration>; 3] {
            [1, 2, 3].map(shown!(policy!(
                max_retries = self.retries,
                delay = self.delay
            )))
        }
    }
    let delay = Duration::from_secs(7);
    let client = Client { retries: 2, delay };
    assert_eq!(client.delays(), [Some(delay), Some(delay), None]);
}

#[tokio::test(start_paused = true)]
async fn a_policy_of_two_parameters_is_called_in_a_closure() {
    fn decide(fails: u32, error: &Throttled) -> Option<Duration> {
        let asked = error.retry_after().filter(|_| fails < 3);
        asked.map(|delay| delay.min(MINUTE))
    }
    let seconds = seconds_of_shown!(|fails, error| decide(fails, error));
    assert_eq!(seconds, 2 * 60);
}

/// The error of a server that asks for 31 years.
struct Throttled;

impl Throttled {
    fn retry_after(&self) -> Option<Duration> {
        Some(Duration::from_secs(999_999_999))
    }
}

struct Budget(Cell<u32>);

impl Budget {
    fn spend(&self) -> bool {
        let left = self.0.get().checked_sub(1);
        self.0.set(left.unwrap_or(0));
        left.is_some()
    }
}

#[tokio::test(start_paused = true)]
async fn a_deadline() {
    let deadline = Instant::now() + Duration::from_secs(10);
    let seconds = seconds_of_shown!(
        |fails| BACKOFF(fails).filter(|&delay| delay < deadline - Instant::now())
    );
    assert_eq!(seconds, 1 + 2 + 4); // 8 more would be too many
}

#[tokio::test(start_paused = true)]
async fn a_deadline_that_has_passed_in_an_attempt() {
    let start = Instant::now();
    let deadline = start + Duration::from_secs(10);
    let slow = async || {
        sleep(MINUTE).await;
        Err(())
    };
    let result: Result<(), ()> = retry!(
        |fails| BACKOFF(fails).filter(|&delay| delay < deadline - Instant::now()),
        slow(),
    );
    assert!(result.is_err());
    assert_eq!(start.elapsed(), MINUTE, "the attempt is not cut off");
}

#[tokio::test(start_paused = true)]
async fn a_deadline_and_a_hook_that_hangs_past_it() {
    assert_shown("no sleep is started that would end after it, unless a slow hook ran in between.");
    let start = Instant::now();
    let deadline = start + Duration::from_secs(10);
    let result: Result<(), ()> = retry!(
        |fails| BACKOFF(fails).filter(|&delay| delay < deadline - Instant::now()),
        async { Err(()) },
        after_failure = async |_, _| sleep(MINUTE).await,
    );
    assert!(result.is_err());
    assert_eq!(start.elapsed(), MINUTE + Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn a_timeout_around_the_call_cuts_off_what_hangs() {
    assert_shown("`timeout_at(deadline, async { retry!(…) }).await`");
    let start = Instant::now();
    let deadline = start + Duration::from_secs(10);
    let attempt = timeout_at(deadline, async {
        retry!(BACKOFF, pending::<Result<(), ()>>())
    });
    assert!(attempt.await.is_err());
    let hook = timeout_at(deadline + MINUTE, async {
        retry!(
            BACKOFF,
            async { Err::<(), _>(()) },
            after_failure = async |_, _| pending::<()>().await,
        )
    });
    assert!(hook.await.is_err());
    assert_eq!(start.elapsed(), Duration::from_secs(10) + MINUTE);
}

#[tokio::test(start_paused = true)]
async fn a_budget() {
    let budget = Budget(Cell::new(2));
    let seconds = seconds_of_shown!(|fails| BACKOFF(fails).filter(|_| budget.spend()));
    assert_eq!(seconds, 1 + 2);
}

#[tokio::test(start_paused = true)]
async fn a_capped_retry_after() {
    let seconds = seconds_of_shown!(|fails, error| BACKOFF(fails)
        .map(|delay| delay.saturating_add(error.retry_after().unwrap_or_default().min(MINUTE))));
    assert_eq!(seconds, (1 << 9) - 1 + 9 * 60);
}

#[tokio::test(start_paused = true)]
async fn an_iterator_of_delays() {
    let mut delays = [3, 4].map(Duration::from_secs).into_iter();
    assert_eq!(seconds_of_shown!(|_| delays.next()), 3 + 4);
}

#[test]
fn links_to_the_documentation_lead_to_the_pages_of_a_local_build() {
    let library = include_str!("../src/lib.rs");
    let published = "]: https://docs.rs/aioretry/latest/aioretry/";
    let links: Vec<_> = README
        .lines()
        .filter_map(|l| l.split_once(published))
        .collect();
    assert!(!links.is_empty());
    for (name, page) in links {
        let path = match page.strip_suffix("/index.html") {
            Some(module) => format!("crate::{}", module.replace('/', "::")),
            None => {
                let name = page
                    .strip_prefix("macro.")
                    .and_then(|page| page.strip_suffix(".html"));
                format!("macro@crate::{}", name.expect("a macro"))
            }
        };
        let local = format!("//! {name}]: {path}\n");
        assert!(library.contains(&local), "src/lib.rs has no line {local}");
    }
    assert!(
        !README.contains("(https://docs.rs/aioretry"),
        "a link that no build can replace"
    );
}
