//! A call where a closure belongs: its arguments are parameters that nobody named.
//? many errors: the compiler looks for each name of the call first

use aioretry::retry;
use given::*;

pub async fn connect() -> Result<u32, Fault> {
    retry!(backoff, dial(), after_failure = log(error, fails))
    //                                          ^^^^^ E0425 rustc: cannot find value `error` in this scope
    //                                                 ^^^^^ E0425 rustc: cannot find value `fails` in this scope
    //                                      ^^^^^^^^^^^^^^^^^ E0277 the hook is `()`, which is not a function of the error and `u32`
    //~ label: this is `()`
    //~ note: write a closure, `after_failure = |error, fails| …` or `after_failure = |error, fails, delay| …`; to await in async code, `after_failure = async |error, fails| ….await`
    //~ note: in front of an `Arc` or `Rc` of a function, write `&*`; of a reference to one, `&**`
    //= retry!(backoff, dial(), after_failure = |error, fails| log(error, fails))
}
