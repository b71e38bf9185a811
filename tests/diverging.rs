//! Pieces that never return: in edition 2024, their type `!` compiles without a warning.

#![deny(warnings)]

use aioretry::{retry, retry_blocking};
use futures_lite::future::block_on;
use std::future::{Ready, ready};

fn policy(_: u32) -> Option<u32> {
    Some(1)
}

fn fail() -> Ready<Result<(), u32>> {
    ready(Err(7))
}

fn nap(_: u32) -> Ready<()> {
    ready(())
}

fn halt() -> ! {
    panic!("halted")
}

fn halt_policy(_: u32) -> ! {
    halt()
}

fn halt_when(_: &u32) -> ! {
    halt()
}

fn halt_hook(_: &u32, _: u32) -> ! {
    halt()
}

async fn halt_with_delay(_: &u32, _: u32, _: &u32) -> ! {
    halt()
}

async fn halt_later(_: &u32, _: u32) -> ! {
    halt()
}

fn halt_sleep(_: u32) -> ! {
    halt()
}

struct Client {
    policy: fn(u32) -> !,
    when: fn(&u32) -> !,
    hook: fn(&u32, u32) -> !,
    sleep: fn(u32) -> !,
}

const CLIENT: Client = Client {
    policy: halt_policy,
    when: halt_when,
    hook: halt_hook,
    sleep: halt_sleep,
};

/// Each of these calls is a test, which ends in a panic.
macro_rules! halting {
    ($($name:ident($($call:tt)*);)*) => {
        $(
            #[test]
            #[should_panic = "halted"]
            fn $name() {
                let _: Result<(), u32> = block_on(async { retry!($($call)*) });
            }
        )*
    };
}

macro_rules! halting_blocking {
    ($($name:ident($($call:tt)*);)*) => {
        $(
            #[test]
            #[should_panic = "halted"]
            fn $name() {
                let _: Result<(), u32> = retry_blocking!($($call)*);
            }
        )*
    };
}

halting! {
    policy_closure(|_| halt(), fail(), sleep = nap);
    policy_closure_of_the_error(|_, _| halt(), fail(), sleep = nap);
    policy_async_closure(async |_| halt(), fail(), sleep = nap);
    policy_name(halt_policy, fail(), sleep = nap);
    policy_path(self::halt_policy, fail(), sleep = nap);
    policy_field(CLIENT.policy, fail(), sleep = nap);
    when_closure(policy, fail(), when = |_| halt(), sleep = nap);
    when_name(policy, fail(), when = halt_when, sleep = nap);
    when_path(policy, fail(), when = self::halt_when, sleep = nap);
    when_field(policy, fail(), when = CLIENT.when, sleep = nap);
    hook_closure(policy, fail(), after_failure = |_, _| halt(), sleep = nap);
    hook_async_closure(policy, fail(), after_failure = async |_, _| halt(), sleep = nap);
    hook_async_block(
        policy,
        fail(),
        after_failure = async |_, _| { nap(1).await; halt() },
        sleep = nap,
    );
    hook_awaited_call(
        policy,
        fail(),
        after_failure = async |error, fails| halt_later(error, fails).await,
        sleep = nap,
    );
    hook_awaited_path(
        policy,
        fail(),
        after_failure = async |error, fails| self::halt_later(error, fails).await,
        sleep = nap,
    );
    hook_awaited_call_of_the_delay(
        policy,
        fail(),
        after_failure = async |error, fails, delay| halt_with_delay(error, fails, delay).await,
        sleep = nap,
    );
    hook_async_typed(
        policy,
        fail(),
        after_failure = async |_, _| -> ! { halt() },
        sleep = nap,
    );
    hook_async_typed_of_the_delay(
        policy,
        fail(),
        after_failure = async |_, _, _| -> ! { halt() },
        sleep = nap,
    );
    policy_async_typed(async |_| -> ! { halt() }, fail(), sleep = nap);
    policy_async_typed_of_the_error(async |_, _| -> ! { halt() }, fail(), sleep = nap);
    hook_name(policy, fail(), after_failure = halt_hook, sleep = nap);
    hook_path(policy, fail(), after_failure = self::halt_hook, sleep = nap);
    hook_field(policy, fail(), after_failure = CLIENT.hook, sleep = nap);
    sleep_closure(policy, fail(), sleep = |_| halt());
    sleep_async_closure(policy, fail(), sleep = async |_| halt());
    sleep_name(policy, fail(), sleep = halt_sleep);
    sleep_path(policy, fail(), sleep = self::halt_sleep);
    sleep_field(policy, fail(), sleep = CLIENT.sleep);
    operation_async_closure(policy, async || halt(), sleep = nap);
    operation_async_block(policy, async { halt() }, sleep = nap);
}

halting_blocking! {
    blocking_operation(|_| Some(1), halt(), sleep = |_| ());
    blocking_operation_block(|_| Some(1), { halt() }, sleep = |_| ());
    blocking_operation_closure(|_| Some(1), || halt(), sleep = |_| ());
    blocking_policy_closure(|_| halt(), Err(7), sleep = |_: u32| ());
    blocking_policy_name(halt_policy, Err(7), sleep = |_: u32| ());
    blocking_when_closure(policy, Err(7), when = |_| halt(), sleep = |_| ());
    blocking_when_name(policy, Err(7), when = halt_when, sleep = |_| ());
    blocking_hook_closure(policy, Err(7), after_failure = |_, _| halt(), sleep = |_| ());
    blocking_hook_name(policy, Err(7), after_failure = halt_hook, sleep = |_| ());
    blocking_hook_field(policy, Err(7), after_failure = CLIENT.hook, sleep = |_| ());
    blocking_sleep_closure(policy, Err(7), sleep = |_| halt());
    blocking_sleep_name(policy, Err(7), sleep = halt_sleep);
    blocking_sleep_field(policy, Err(7), sleep = CLIENT.sleep);
}

#[test]
fn an_operation_that_only_returns() {
    let mut attempts = 0;
    let result: Result<u32, ()> = retry_blocking!(
        |_| Some(1),
        loop {
            attempts += 1;
            if attempts > 2 {
                return Ok(attempts);
            }
        },
        sleep = |_| (),
    );
    assert_eq!(result, Ok(3));
}
