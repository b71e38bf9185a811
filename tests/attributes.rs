//! Attributes in front of a closure or an operation reach it.

#![deny(unused_variables)] // which these attributes allow

mod support;

use aioretry::{retry, retry_blocking};
use std::future::ready;
use support::on_each_executor;

#[test]
fn of_each_argument() {
    on_each_executor(async || {
        let result: Result<(), u32> = retry!(
            #[allow(unused_variables)]
            |fails| None::<u32>,
            #[allow(unused_variables)]
            async |fails| Err(7),
            when = #[allow(unused_variables)]
            |error| true,
            after_failure = #[allow(unused_variables)]
            |error, fails, delay| (),
            sleep = #[allow(unused_variables)]
            |delay| ready(()),
        );
        assert_eq!(result, Err(7));
    });
}

#[test]
fn of_async_closures() {
    on_each_executor(async || {
        let result: Result<(), u32> = retry!(
            #[allow(unused_variables)]
            async |fails, error| None,
            #[allow(unused_variables)]
            async || {
                let unused = 1;
                Err(7)
            },
            after_failure = #[allow(unused_variables)]
            async |error, fails| (),
            sleep = #[allow(unused_variables)]
            async |delay: u32| (),
        );
        assert_eq!(result, Err(7));
    });
}

#[test]
fn of_move_and_typed_closures() {
    let result: Result<(), u32> = retry_blocking!(
        #[allow(unused_variables)]
        move |fails: u32, error: &u32| None::<u32>,
        #[allow(unused_variables)]
        |fails: u32| Err(7),
        when = #[allow(unused_variables)]
        move |error| true,
        after_failure = #[allow(unused_variables)]
        move |error, fails| (),
        sleep = #[allow(unused_variables)]
        |delay: u32| (),
    );
    assert_eq!(result, Err(7));
    let result: Result<(), u32> = retry_blocking!(
        |_| None::<u32>,
        #[allow(unused_variables)]
        move || {
            let unused = 1;
            Err(7)
        },
        sleep = |_| (),
    );
    assert_eq!(result, Err(7));
}
