//! A future that was made before the call.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    let dialled = dial();
    //=
    retry!(backoff, dialled)
    //              ^^^^^^^ E0382 rustc: use of moved value: `dialled`
    //= retry!(backoff, dial())
}
