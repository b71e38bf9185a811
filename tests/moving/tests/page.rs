//! The page "Migration" shows the functions of `src/shown` as they are, and they work.

use moving::{Error, Server, shown};

const PAGE: &str = include_str!("../../../src/docs/migration.md");

macro_rules! assert_shown {
    ($($name:literal)*) => {$(
        let source = include_str!(concat!("../src/shown/", $name, ".rs"));
        let (_, function) = source.split_once("pub async fn").expect("a function");
        assert!(PAGE.contains(&format!("```text\nasync fn{function}```\n")), $name);
    )*};
}

#[test]
fn the_page_shows_the_functions() {
    assert_shown! { "backoff" "backon" "tokio_retry" }
}

#[tokio::test(start_paused = true)]
async fn the_functions_retry() {
    macro_rules! assert_retries {
        ($($library:ident)*) => {$(
            let (busy, absent) = (Server::busy(3), Server::failing(3, Error::NotFound));
            assert_eq!(shown::$library::call(&busy).await, Ok("page"));
            assert_eq!(busy.attempts(), 4);
            assert_eq!(shown::$library::call(&absent).await, Err(Error::NotFound));
            assert_eq!(absent.attempts(), 1);
        )*};
    }
    assert_retries! { backoff backon tokio_retry }
}
