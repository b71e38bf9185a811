//! A field that returns a future as `sleep`.
//? corrected otherwise: the note is for a function that awaits, and this one is to block

use aioretry::retry_blocking;
use given::*;
use std::future::Ready;
//= 
use std::time::Duration;

pub struct Timer {
    pub sleep: fn(Duration) -> Ready<()>,
    //= pub sleep: fn(Duration),
}

pub fn connect(timer: &Timer) -> Result<u32, Fault> {
    retry_blocking!(backoff, dial_blocking(), sleep = timer.sleep)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0277 `sleep` returns `std::future::Ready<()>`, which would be dropped
    //~ note: `retry!` awaits what is written `sleep = async |delay| sleep(delay).await`, or with a value to drop `sleep = async |delay| { sleep(delay).await; }`
    //~ note: `retry_blocking!` does not await: give a function that blocks, such as `sleep = std::thread::sleep`
}
