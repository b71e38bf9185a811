//! A predicate that is to be awaited, in each way of writing it.

use aioretry::retry;
use given::*;

async fn ask(error: &Fault) -> bool {
    error.is_transient()
}

pub async fn async_closure() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = async |error| error.is_transient())
    //                      ^^^^ rustc: no rules expected `when`
    //~ rustc note: while trying to match `"`when = |error| …`, not awaited; to await, use a policy: `async |fails, error| …`"`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}

pub async fn async_closure_of_statements() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = async |error| { ask(error).await; true })
    //                      ^^^^ rustc: no rules expected `when`
    //~ rustc note: while trying to match `"`when = |error| …`, not awaited; to await, use a policy: `async |fails, error| …`"`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}

pub async fn awaited_call() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = async |error| ask(error).await)
    //                      ^^^^ rustc: no rules expected `when`
    //~ rustc note: while trying to match `"`when = |error| …`, not awaited; to await, use a policy: `async |fails, error| …`"`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}

pub async fn async_pattern() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = async |error: &Fault| ask(error).await)
    //                      ^^^^ rustc: no rules expected `when`
    //~ rustc note: while trying to match `"`when = |error| …`, not awaited; to await, use a policy: `async |fails, error| …`"`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}

pub async fn moved() -> Result<u32, Fault> {
    retry!(backoff, dial(), when = async move |error| ask(error).await)
    //                      ^^^^ rustc: no rules expected `when`
    //~ rustc note: while trying to match `"`when = |error| …`, not awaited; to await, use a policy: `async |fails, error| …`"`
    //= retry!(async |fails, error| if ask(error).await { Some(backoff(fails).1) } else { None }, dial())
}
