//! The failures are counted up to `u32::MAX`, and there the count stays.
//!
//! To count that far takes hours, so here the loops of the sources are compiled once more, in a
//! crate whose step jumps ahead. That both loops count by that step is the point.

#![allow(unused_labels)] // the compiler overlooks them in macros of another crate

use std::cell::RefCell;
use std::future::ready;

#[path = "../src/expansion.rs"]
mod expansion;
#[path = "../src/grammar.rs"]
mod grammar;
#[path = "../src/misuse.rs"]
mod misuse;
#[path = "../src/retry.rs"]
mod retry;
#[path = "../src/retry_blocking.rs"]
mod retry_blocking;

pub mod __private {
    pub use aioretry::__private::*;

    pub fn next(fails: u32) -> u32 {
        aioretry::__private::next(fails.max(u32::MAX - 2))
    }
}

const COUNTED: [u32; 4] = [u32::MAX - 1, u32::MAX, u32::MAX, u32::MAX];

#[test]
fn it_saturates() {
    let counted = RefCell::new(Vec::new());
    let result: Result<(), _> = futures_lite::future::block_on(async {
        retry!(
            |fails| {
                counted.borrow_mut().push(fails);
                (counted.borrow().len() == 4, 1)
            },
            ready(Err("no")),
            after_failure = |_, fails| assert_eq!(counted.borrow().last(), Some(&fails)),
            sleep = |_| ready(()),
        )
    });
    assert_eq!((result, counted.take()), (Err("no"), COUNTED.to_vec()));
    let result: Result<(), _> = retry_blocking!(
        |fails| {
            counted.borrow_mut().push(fails);
            (counted.borrow().len() == 4, 1)
        },
        Err("no"),
        after_failure = |_, fails| assert_eq!(counted.borrow().last(), Some(&fails)),
        sleep = |_| (),
    );
    assert_eq!((result, counted.take()), (Err("no"), COUNTED.to_vec()));
}

#[test]
fn the_step_is_one_failure() {
    assert_eq!(aioretry::__private::next(0), 1);
    assert_eq!(aioretry::__private::next(u32::MAX - 1), u32::MAX);
    assert_eq!(aioretry::__private::next(u32::MAX), u32::MAX);
}
