//! Which types need not be written.

mod support;

use aioretry::retry;
use std::future::{IntoFuture, Ready, ready};
use std::io::{Error, ErrorKind};
use std::num::ParseIntError;
use std::time::Duration;
use support::{millis, on_each_executor};

fn sleep(_: Duration) -> Ready<()> {
    ready(())
}

async fn read() -> Result<String, Error> {
    Err(ErrorKind::TimedOut.into())
}

#[test]
fn the_error_has_its_type_in_every_closure() {
    on_each_executor(async || {
        let result = retry!(
            |fails, error| (fails > 1 && error.kind() == ErrorKind::TimedOut, millis(1)),
            read(),
            when = |error| error.kind() != ErrorKind::NotFound,
            after_failure = |error, _| assert_eq!(error.kind(), ErrorKind::TimedOut),
        );
        assert!(result.is_err());
        let result = retry!(
            async |fails, error| (fails > 1 && error.kind() == ErrorKind::TimedOut, millis(1)),
            async { read().await },
            after_failure = async |error, _| {
                ready(()).await;
                assert_eq!(error.kind(), ErrorKind::TimedOut);
            },
        );
        assert!(result.is_err());
    });
}

#[test]
fn in_tail_position_the_error_is_that_of_the_function() {
    async fn number(text: &str) -> Result<i32, ParseIntError> {
        retry!(
            |fails, error| (fails > 1 || !error.to_string().is_empty(), millis(1)),
            async {
                let number: i32 = text.parse()?;
                Ok(number)
            },
            when = |error| !error.to_string().is_empty(),
            after_failure = |error, _| drop(error.clone()),
        )
    }
    on_each_executor(async || {
        assert_eq!(number("5").await, Ok(5));
        assert!(number("five").await.is_err());
    });
}

#[test]
fn a_let_with_a_type_tells_it_too() {
    on_each_executor(async || {
        let result: Result<i32, ParseIntError> =
            retry!(|_, error| (error.to_string().len() > 1, millis(1)), async {
                let number: i32 = "five".parse()?;
                Ok(number)
            },);
        assert!(result.is_err());
    });
}

#[test]
fn an_async_closure_names_it() {
    async fn double(text: &str) -> Result<i32, Box<dyn std::error::Error>> {
        let number = retry!(
            |_, error| (error.to_string().len() > 1, millis(1)),
            async || -> Result<i32, ParseIntError> {
                let number: i32 = text.parse()?;
                Ok(number)
            },
        )?;
        Ok(number * 2)
    }
    on_each_executor(async || {
        assert_eq!(double("5").await.unwrap(), 10);
        assert!(double("five").await.is_err());
    });
}

#[test]
fn of_a_generic_operation_nothing_is_known_but_its_bound() {
    async fn once_more<T, E, F: IntoFuture<Output = Result<T, E>>>(
        operation: impl Fn() -> F,
    ) -> Result<T, E> {
        retry!(|fails| (fails > 1, millis(1)), operation())
    }
    on_each_executor(async || {
        assert!(once_more(read).await.is_err());
        assert_eq!(once_more(|| ready(Ok::<_, ()>(1))).await, Ok(1));
    });
}

#[test]
fn the_delay_has_its_type_in_the_sleeper() {
    on_each_executor(async || {
        let result = retry!(
            |fails| (fails > 1, millis(3)),
            read(),
            sleep = |delay| {
                assert_eq!(delay.as_millis(), 3);
                ready(())
            },
        );
        assert!(result.is_err());
    });
}

#[test]
fn the_number_of_failures_is_a_u32() {
    on_each_executor(async || {
        let result = retry!(
            |fails| (fails.is_power_of_two() && fails > 1, millis(1)),
            read(),
            after_failure = |_, fails| assert_eq!(fails.count_ones(), 1),
        );
        assert!(result.is_err());
    });
}

#[test]
fn closures_that_only_panic() {
    on_each_executor(async || {
        let result: Result<_, ()> = retry!(
            |_| panic!("asked without need"),
            async { Ok(1) },
            when = |_| panic!("asked without need"),
            after_failure = |_, _| panic!("called without need"),
        );
        assert_eq!(result, Ok(1));
        let result: Result<_, ()> = retry!(
            |_| (true, millis(1)),
            async { Ok(2) },
            after_failure = async |_, _| todo!()
        );
        assert_eq!(result, Ok(2));
    });
}
