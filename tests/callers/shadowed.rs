// Calls of every macro where each name that an expansion could take for granted means something
// else. Included by `tests/hygiene.rs` and by the packages of this folder, which have another
// edition, another name for the crate or no standard library.
//
// The includer says `use ::its_name_for_the_crate::{policy, retry, retry_blocking};`.

// Names that an expansion must not find.
pub mod aioretry {}
pub mod core {}
pub mod std {}
pub mod alloc {}
pub struct Ok;
pub struct Err;
pub struct Some;
pub struct None;
pub struct Option;
pub struct Result;
pub struct Future;
pub struct IntoFuture;
pub struct Default;
pub struct Duration;
pub struct Policy;
pub struct Hook;
pub struct Sleep;
#[allow(non_camel_case_types)]
pub struct u32;
#[allow(non_camel_case_types)]
pub struct bool;
#[allow(non_camel_case_types)]
pub struct f64;

pub use ::core::future::{Ready, ready};
pub use ::core::time::Duration as Delay;
pub type Attempt<T> = ::core::result::Result<T, Refused>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused;

pub fn sleep(_: Delay) -> Ready<()> {
    ready(())
}

pub const fn attempt(good: ::core::primitive::bool) -> Attempt<::core::primitive::u32> {
    if good { ::core::result::Result::Ok(7) } else { ::core::result::Result::Err(Refused) }
}

pub const BACKOFF: fn(::core::primitive::u32) -> ::core::option::Option<Delay> =
    policy!(max_retries = 3, delay = Delay::from_millis(1), factor = 2, max_delay = Delay::MAX);

// The locals have the names that the expansion gives to its own.
pub async fn locals() -> Attempt<::core::primitive::u32> {
    let fails = 1_u64;
    let error = "error";
    let delay = Delay::from_millis(fails);
    let mut result = false;
    let decision = (false, delay);
    let (policy, operation, when, hook) = ((), (), (), ());
    retry!(
        |_| {
            let (_, ()) = (error, policy);
            decision
        },
        async {
            let () = operation;
            let answer = attempt(result);
            result = true;
            answer
        },
        when = |_| {
            let () = when;
            fails == 1
        },
        after_failure = async |_, _| {
            let ((), _) = (hook, delay);
        },
    )
}

pub async fn nested() -> Attempt<::core::primitive::u32> {
    let mut attempts = 0;
    retry!(
        BACKOFF,
        async {
            attempts += 1;
            let inner = retry!(BACKOFF, ready(attempt(attempts > 2)))?;
            retry!(
                |fails, error| {
                    let Refused = error;
                    BACKOFF(fails)
                },
                async || -> Attempt<::core::primitive::u32> {
                    retry!(BACKOFF, ready(attempt(inner == 7)))
                },
            )
        },
        after_failure = async |_, _| {
            let _ = retry!(BACKOFF, ready(attempt(false)));
        },
    )
}

pub fn blocking() -> Attempt<::core::primitive::u32> {
    let mut fails = 0;
    retry_blocking!(
        BACKOFF,
        {
            fails += 1;
            retry_blocking!(BACKOFF, attempt(fails > 1), sleep = |_| {})
        },
        when = |error| error == &Refused,
        after_failure = |_, _| {},
        sleep = |_| {},
    )
}

pub fn jittered(random: ::core::primitive::u64) -> ::core::option::Option<Delay> {
    let fails = 1;
    policy!(max_retries = fails, delay = Delay::from_millis(8), jitter = 0.5, random = random)(fails)
}
