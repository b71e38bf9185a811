//! A semicolon for a comma.

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff; dial())
    //            ^ rustc: no rules expected `;`
    //~ note: while trying to match `,`
    //= retry!(backoff, dial())
}
