//! `?` in the block and `?` behind the call: nothing tells the type of the error.
//? errors vary: compilers before 1.99 add E0283 at the same place

use aioretry::retry;
use given::*;

pub struct Other;

impl From<Fault> for Other {
    fn from(_: Fault) -> Self {
        Other
    }
}

pub async fn connect() -> Result<u32, Other> {
    let number = retry!(backoff, async { Ok(dial().await?) })?;
    //                                   ^^ E0282 rustc: type annotations needed
    //~ rustc label: cannot infer type of the type parameter `E` declared on the enum `Result`
    //= let number = retry!(backoff, async || -> Result<u32, Fault> { Ok(dial().await?) })?;
    Ok(number)
}
