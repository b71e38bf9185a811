//! What compiles for this machine, but must not compile for `wasm32-unknown-unknown`.

use std::time::Duration;

use aioretry::policy;

fn main() {
    let policy = policy!(max_retries = 5, delay = Duration::from_secs(1), jitter = 1);
    println!("{:?}", policy(1));
}
