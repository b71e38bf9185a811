//! A call where a future is asked for, as `tokio::join!` and `tokio::select!` do.

use aioretry::retry;
use given::*;
use std::future::IntoFuture;

pub fn join(_: impl IntoFuture) {}

pub async fn connect() {
    join(retry!(backoff, dial()))
    //   ^^^^^^^^^^^^^^^^^^^^^^^ E0277 rustc: `Result<u32, Fault>` is not a future
    //= join(async { retry!(backoff, dial()) })
}
