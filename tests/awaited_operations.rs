//! Operations that do nothing but await one call, such as `async { self.dial().await }`. The macro
//! awaits them where they stand. Nothing but the size may tell, and what is not exactly such a call
//! works as well.
//!
//! The model in `tests/model` has every run of such operations and policies, with names as
//! arguments. Here are the other shapes that a call may have or may miss, and what `return` means
//! in it.

// `return` is an argument here, and forms are the question.
#![allow(unreachable_code)]
#![allow(
    clippy::borrow_deref_ref,
    clippy::deref_addrof,
    clippy::diverging_sub_expression,
    clippy::let_and_return,
    clippy::map_identity,
    clippy::needless_borrow,
    clippy::needless_question_mark,
    clippy::needless_return
)]

mod support;

use std::cell::Cell;
use std::future::{IntoFuture, Ready, ready};

use aioretry::retry;
use support::on_each_executor;

/// Fails twice.
#[derive(Default)]
struct Client {
    calls: Cell<u32>,
    inner: (Inner, [u32; 2]),
}

#[derive(Default)]
struct Inner {
    dialled: u32,
    address: String,
}

impl Client {
    fn answer(&self) -> Result<u32, u32> {
        let calls = self.calls.get() + 1;
        self.calls.set(calls);
        if calls > 2 { Ok(calls) } else { Err(calls) }
    }

    async fn dial(&self) -> Result<u32, u32> {
        self.answer()
    }

    async fn dial_with<A>(&self, _: A) -> Result<u32, u32> {
        self.answer()
    }

    fn itself(&self) -> &Self {
        self
    }
}

impl Inner {
    async fn dial(&mut self, client: &Client) -> Result<u32, u32> {
        self.dialled += 1;
        client.answer()
    }
}

async fn dial(client: &Client) -> Result<u32, u32> {
    client.answer()
}

async fn dial_mut(client: &mut Client, address: &str) -> Result<u32, u32> {
    client.inner.0.address = address.to_owned();
    client.answer()
}

fn dial_later(client: &Client) -> Ready<Result<u32, u32>> {
    ready(client.answer())
}

async fn sleep((): ()) {}

fn policy(fails: u32) -> Option<()> {
    (fails < 9).then_some(())
}

/// Each operation fails twice. Its tokens reach the macro as they are.
macro_rules! third {
    ($client:ident: $({ $($operation:tt)+ })+) => {
        on_each_executor(async || {
            $({
                let mut $client = Client::default();
                let _ = &mut $client;
                assert_eq!(retry!(policy, $($operation)+, sleep = sleep), Ok(3));
            })+
        })
    };
}

#[test]
fn calls_of_each_shape() {
    third! { client:
        { async { client.dial().await } }
        { async { dial(&client).await } }
        { async { dial(&client,).await } }
        { async { self::dial(&client).await } }
        { async { crate::dial(&client).await } }
        { async { Client::dial(&client).await } }
        { async { client.dial_with(client.inner.1).await } }
        { async { client.dial_with(&client.inner.0.address).await } }
        { async { dial_mut(&mut client, policy_name).await } }
        { async { dial_later(&client).await } }
        { async |_| client.dial().await }
        { async |fails| client.dial_with(fails).await }
        { async |fails| client.dial_with(&fails).await }
    };
}

#[allow(non_upper_case_globals)]
const policy_name: &str = "policy";

#[test]
fn a_chain_of_fields_with_numbers() {
    on_each_executor(async || {
        let client = Client::default();
        let mut pair = (Client::default(), (0, Client::default()));
        assert_eq!(
            retry!(
                policy,
                async { pair.0.inner.0.dial(&client).await },
                sleep = sleep
            ),
            Ok(3)
        );
        assert_eq!(pair.0.inner.0.dialled, 3);
        assert_eq!(
            retry!(policy, async { pair.1.1.dial().await }, sleep = sleep),
            Ok(3)
        );
    });
}

#[test]
fn what_is_not_such_a_call() {
    third! { client:
        { async { client.dial_with(7).await } }
        { async { client.dial_with("seven").await } }
        { async { client.dial_with(client.inner.1[0]).await } }
        { async { client.dial_with(*&client.inner.1).await } }
        { async { client.dial_with::<u32>(7).await } }
        { async { client.dial_with(client.itself()).await } }
        { async { client.itself().dial().await } }
        { async { (client).dial().await } }
        { async { dial(&&client).await } }
        { async { let result = dial(&client).await; result } }
        { async { dial(&client).await.map(|calls| calls) } }
        { async { Ok::<_, u32>(dial(&client).await?) } }
        { async |fails: u32| client.dial_with(fails).await }
        { async |fails| -> Result<u32, u32> { client.dial_with(fails).await } }
        { async || client.dial().await }
    };
    let client = &Client::default();
    on_each_executor(async || {
        client.calls.set(0);
        assert_eq!(
            retry!(policy, async move { client.dial().await }, sleep = sleep),
            Ok(3)
        );
        client.calls.set(0);
        assert_eq!(
            retry!(policy, async move |_| client.dial().await, sleep = sleep),
            Ok(3)
        );
    });
}

/// It ends the attempt, not the function around the call.
#[test]
fn return_in_the_place_of_a_name_ends_the_attempt() {
    async fn attempts(calls: &Cell<u32>) -> Result<u32, u32> {
        let client = Client::default();
        let attempt = || {
            calls.set(calls.get() + 1);
            Err::<u32, u32>(calls.get())
        };
        let result = retry!(
            |fails| (fails < 3).then_some(()),
            async || -> Result<u32, u32> { return attempt() },
            sleep = sleep,
        );
        assert_eq!(result, Err(3));
        let result: Result<u32, u32> = retry!(
            |fails| (fails < 3).then_some(()),
            async |fails| client.dial_with(return Err(fails)).await,
            sleep = sleep,
        );
        assert_eq!(result, Err(2));
        Ok(calls.get())
    }
    on_each_executor(async || {
        assert_eq!(attempts(&Cell::new(0)).await, Ok(3));
    });
}

#[test]
fn a_name_that_is_a_keyword_means_what_it_means_in_the_block() {
    #[derive(Clone, Copy)]
    struct Later<T>(T);
    impl<T> IntoFuture for Later<T> {
        type Output = T;
        type IntoFuture = Ready<T>;
        fn into_future(self) -> Ready<T> {
            ready(self.0)
        }
    }
    async fn caller() -> Result<u32, u32> {
        let failed = Later(Err::<u32, u32>(5));
        let decided = Later(None::<()>);
        // `return (failed)` looks like the call of a function.
        let result = retry!(policy, async { return (failed).await }, sleep = sleep);
        assert_eq!(result, failed.0);
        let result = retry!(async |_| return (decided).await, failed, sleep = sleep);
        assert_eq!(result, failed.0);
        let result = retry!(
            async |_, _| return (decided).await,
            async |_| return (failed).await,
            sleep = sleep,
        );
        assert_eq!(result, failed.0);
        Ok(0)
    }
    on_each_executor(async || assert_eq!(caller().await, Ok(0)));
}
