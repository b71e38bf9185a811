//! The parameters of closures are counted whatever their patterns and types are.

#![allow(dead_code, unused_variables, unused_mut)] // patterns are the question here

mod support;

use aioretry::{retry, retry_blocking};
use futures_lite::future::block_on;
use std::cell::Cell;
use std::future::{Ready, ready};
use std::time::Duration;
use support::millis;

struct Failure {
    code: u32,
    reason: &'static str,
}

type Pair<A, B> = (A, B);

trait First {
    type First;
}

impl<A, B> First for (A, B) {
    type First = A;
}

/// A type with a comma of its own.
type OneOf<A, B> = <(A, B) as First>::First;

fn fail<T>() -> Result<T, Pair<Failure, u32>> {
    let (code, reason) = (7, "no");
    Err((Failure { code, reason }, 8))
}

fn sleep(_: Duration) -> Ready<()> {
    ready(())
}

fn nap(_: Duration) {}

/// Hands each pattern of a list, with and without its types, to a macro.
macro_rules! each_of_fails {
    ($then:ident $($state:tt)*) => {
        $then!([_] $($state)*);
        $then!([fails] $($state)*);
        $then!([mut fails] $($state)*);
        $then!([n @ (0 | 1..)] $($state)*);
        $then!([_: u32] $($state)*);
        $then!([fails: _] $($state)*);
        $then!([mut fails: OneOf<u32, (u8, u8)>] $($state)*);
        $then!([n @ (0 | 1..): u32] $($state)*);
    };
}

macro_rules! each_of_error {
    ($then:ident $($state:tt)*) => {
        $then!([_] $($state)*);
        $then!([mut error] $($state)*);
        $then!([(failure, number)] $($state)*);
        $then!([&(Failure { code, .. }, ref number)] $($state)*);
        $then!([(Failure { code, reason: _ }, _)] $($state)*);
        $then!([pair @ (_, 0 | 1..)] $($state)*);
        $then!([_: &_] $($state)*);
        $then!([error: &Pair<Failure, u32>] $($state)*);
        $then!([&(Failure { code, .. }, number): &OneOf<Pair<Failure, u32>, u8>] $($state)*);
    };
}

macro_rules! each_of_delay {
    ($then:ident $($state:tt)*) => {
        $then!([_] $($state)*);
        $then!([delay] $($state)*);
        $then!([&delay] $($state)*);
        $then!([mut delay] $($state)*);
        $then!([delay: &OneOf<Duration, u8>] $($state)*);
        $then!([&delay: &_] $($state)*);
    };
}

macro_rules! policy {
    ([$($fails:tt)*]) => {
        retry_with!(|$($fails)*| None::<Duration>);
        retry_with!(|$($fails)*,| None::<Duration>);
        retry_with!(move |$($fails)*| { None::<Duration> });
        retry_with!(async |$($fails)*| None::<Duration>);
        retry_with!(async move |$($fails)*,| None::<Duration>);
    };
}

macro_rules! policy_with_error {
    ([$($error:tt)*]) => {
        retry_with!(|fails, $($error)*| None::<Duration>);
        retry_with!(|_, $($error)*,| -> Option<Duration> { None });
        retry_with!(move |mut n: OneOf<u32, u8>, $($error)*| None::<Duration>);
        retry_with!(async |fails, $($error)*| { None::<Duration> });
        retry_with!(async |fails: u32, $($error)*,| None::<Duration>);
    };
}

macro_rules! retry_with {
    ($($policy:tt)*) => {
        let result: Result<(), _> = block_on(async { retry!($($policy)*, async { fail() }) });
        assert!(result.is_err());
    };
}

#[test]
fn of_a_policy() {
    each_of_fails!(policy);
    each_of_error!(policy_with_error);
}

/// Runs once, or the closure was not taken for a hook.
macro_rules! hook_with {
    ($runs:ident $($hook:tt)*) => {
        let result: Result<(), _> = block_on(async {
            retry!(
                |fails| (fails < 2).then_some(millis(1)),
                async { fail() },
                after_failure = $($hook)*,
            )
        });
        assert!(result.is_err());
        assert_eq!($runs.take(), 1, "{}", stringify!($($hook)*));
    };
}

macro_rules! hook {
    ([$($fails:tt)*] $runs:ident [$($error:tt)*]) => {
        hook_with!($runs |$($error)*, $($fails)*| $runs.set($runs.get() + 1));
        hook_with!($runs |$($error)*, $($fails)*,| { $runs.set($runs.get() + 1); });
        hook_with!($runs move |$($error)*, $($fails)*| $runs.set($runs.get() + 1));
        hook_with!($runs async |$($error)*, $($fails)*| $runs.set($runs.get() + 1));
        hook_with!($runs async move |$($error)*, $($fails)*,| $runs.set($runs.get() + 1));
    };
}

macro_rules! hook_with_error {
    ($error:tt $runs:ident) => {
        hook!([fails] $runs $error);
    };
}

macro_rules! hook_with_delay {
    ([$($delay:tt)*] $runs:ident) => {
        hook_with!($runs |_, fails, $($delay)*| $runs.set($runs.get() + 1));
        hook_with!($runs |(failure, _), _: u32, $($delay)*,| $runs.set($runs.get() + 1));
        hook_with!($runs move |error: &_, fails, $($delay)*| $runs.set($runs.get() + 1));
        hook_with!($runs async |_, mut n: OneOf<u32, u8>, $($delay)*| {
            $runs.set($runs.get() + 1)
        });
    };
}

#[test]
fn of_a_hook() {
    let runs = &Cell::new(0);
    each_of_fails!(hook runs [_]);
    each_of_error!(hook_with_error runs);
    each_of_delay!(hook_with_delay runs);
}

macro_rules! predicate {
    ([$($error:tt)*]) => {
        retry_when!(|$($error)*| false);
        retry_when!(move |$($error)*,| { false });
    };
}

macro_rules! retry_when {
    ($($when:tt)*) => {
        let result: Result<(), _> =
            block_on(async { retry!(|_| Some(millis(1)), async { fail() }, when = $($when)*) });
        assert!(result.is_err());
    };
}

#[test]
fn of_a_predicate() {
    each_of_error!(predicate);
}

macro_rules! operation {
    ([$($fails:tt)*]) => {
        let result: Result<(), _> =
            block_on(async { retry!(|_| None::<Duration>, async |$($fails)*| fail()) });
        assert!(result.is_err());
        let result: Result<(), _> =
            block_on(async { retry!(|_| None::<Duration>, async move |$($fails)*| { fail() }) });
        assert!(result.is_err());
        let result: Result<(), _> =
            retry_blocking!(|_| None::<Duration>, |$($fails)*| fail(), sleep = nap);
        assert!(result.is_err());
        let result: Result<(), _> =
            retry_blocking!(|_| None::<Duration>, move |$($fails)*| fail(), sleep = nap);
        assert!(result.is_err());
    };
}

#[test]
fn of_an_operation() {
    each_of_fails!(operation);
}

/// A closure with a type, a pattern or a comma is a closure still: it may keep state.
#[test]
fn a_typed_closure_keeps_its_state() {
    let mut delays = vec![millis(1), millis(2)].into_iter();
    let (mut asked, mut log, mut slept) = (Vec::new(), Vec::new(), Vec::new());
    let result: Result<(), u32> = block_on(async {
        retry!(
            |_: u32| delays.next(),
            async { Err(7) },
            when = |error: &u32| {
                asked.push(*error);
                true
            },
            after_failure = |_: &u32, fails: u32| log.push(fails),
            sleep = |delay: Duration| {
                slept.push(delay);
                ready(())
            },
        )
    });
    assert_eq!(result, Err(7));
    assert_eq!((asked, log), (vec![7, 7, 7], vec![1, 2]));
    assert_eq!(slept, [millis(1), millis(2)]);
}

#[test]
fn a_closure_of_patterns_keeps_its_state() {
    let mut delays = vec![millis(1), millis(2)].into_iter();
    let (mut asked, mut log, mut slept) = (Vec::new(), Vec::new(), Vec::new());
    #[rustfmt::skip] // keep the trailing commas
    let result: Result<(), (u32, u32)> = retry_blocking!(
        |_fails @ 0.., &(_, _)| delays.next(),
        Err((7, 8)),
        when = |&(code, _),| { asked.push(code); true },
        after_failure = |_: &(u32, u32), fails: u32,| log.push(fails),
        sleep = |delay @ Duration { .. }| slept.push(delay),
    );
    assert_eq!(result, Err((7, 8)));
    assert_eq!((asked, log), (vec![7, 7, 7], vec![1, 2]));
    assert_eq!(slept, [millis(1), millis(2)]);
}

#[test]
fn a_closure_of_the_delay_keeps_its_state() {
    let mut log = Vec::new();
    let result: Result<(), u32> = retry_blocking!(
        |fails| (fails < 3).then_some(fails),
        Err(7),
        after_failure = |&error: &u32, fails: u32, &delay| log.push((error, fails, delay)),
        sleep = |_| (),
    );
    assert_eq!((result, log), (Err(7), vec![(7, 1, 1), (7, 2, 2)]));
}

#[test]
fn a_move_hook_of_three_parameters_is_told_the_failures() {
    let log = &Cell::new(0);
    let result: Result<(), u32> = retry_blocking!(
        |fails| (fails < 3).then_some(fails),
        Err(7),
        after_failure = move |_, fails, _| log.set(log.get() * 10 + fails),
        sleep = |_| (),
    );
    assert_eq!((result, log.get()), (Err(7), 12));
}

#[test]
fn generic_arguments_in_a_pattern_are_no_parameters() {
    struct Both<A, B>(A, B);

    let told = Cell::new(0);
    let result: Result<(), Both<u8, u16>> = block_on(async {
        retry!(
            |fails, Both::<u8, u16>(one, ..)| (fails < 3).then_some(millis(u64::from(*one))),
            async { Err(Both(1, 2)) },
            when = |Both::<u8, u16>(_, two)| *two == 2,
            after_failure = |Both::<u8, u16>(one, ..), fails| told.set(u32::from(*one) + fails),
        )
    });
    assert!(result.is_err());
    assert_eq!(told.get(), 1 + 2);

    struct Lent<'a, A, B>(&'a A, B);

    let result: Result<(), Lent<u8, u16>> = block_on(async {
        retry!(
            |fails, Lent::<'_, u8, u16>(one, ..)| (fails < 3).then_some(millis(u64::from(**one))),
            async { Err(Lent(&1, 2)) },
            when = |Lent::<'_, u8, u16>(_, two)| *two == 2,
            after_failure =
                |Lent::<'_, u8, u16>(one, ..), fails| told.set(u32::from(**one) + 2 * fails),
        )
    });
    assert!(result.is_err());
    assert_eq!(told.get(), 1 + 2 * 2);
}
