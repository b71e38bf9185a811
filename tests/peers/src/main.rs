//! The work that `measure.py` counts.
//!
//! ```text
//! peers run CONTESTANT SHAPE CALLS FAILURES    that many calls, each of that many failures
//! peers sizes                                  of the futures, a line each
//! peers tasks CONTESTANT TASKS                 bytes of memory at once, of tasks that sleep three times
//! peers decide POLICY DECISIONS                after one failure to eight, or as the policy says
//! ```

use std::hint::black_box;
use std::time::Duration;

use peers::client::{Client, Large, Small};
use peers::contestants::*;
use peers::{complete, entries};

#[global_allocator]
static ALLOCATOR: counting::Allocator = counting::Allocator;

mod counting;
mod decide;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["run", contestant, shape, calls, failures] => {
            run(contestant, shape, number(calls), number(failures));
        }
        ["sizes"] => sizes(),
        ["tasks", contestant, tasks] => sleep_together(contestant, number(tasks)),
        ["decide", policy, decisions] => decide::run(policy, number(decisions)),
        _ => panic!("see the top of src/main.rs"),
    }
}

fn number(text: &str) -> u32 {
    text.parse().expect("a number")
}

fn paused() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_time().start_paused(true);
    builder.build().expect("a runtime")
}

fn repeat(calls: u32, failures: u32, mut call: impl FnMut(&mut Client<Small>) -> bool) {
    let mut client = black_box(Client::new());
    for _ in 0..calls {
        client.fail(failures);
        black_box(call(&mut client));
    }
}

fn run(contestant: &str, shape: &str, calls: u32, failures: u32) {
    let runtime = paused();
    macro_rules! call {
        // With tokio's timer, on its paused clock; else with nothing around it.
        ($contestant:ident timer) => {
            |client| runtime.block_on($contestant::timer(client)).is_ok()
        };
        ($contestant:ident $shape:ident) => {
            |client| complete($contestant::$shape(client)).is_ok()
        };
    }
    macro_rules! find {
        ($($contestant:ident: $($shape:ident)*;)*) => {
            match (contestant, shape) {
                ("aioretry", "blocking") => {
                    repeat(calls, failures, |client| aioretry::blocking(client).is_ok());
                }
                ("by_hand", "blocking") => {
                    repeat(calls, failures, |client| by_hand::blocking(client).is_ok());
                }
                $($((stringify!($contestant), stringify!($shape)) => {
                    repeat(calls, failures, call!($contestant $shape));
                })*)*
                _ => panic!("{contestant} has no {shape}"),
            }
        };
    }
    entries!(find);
}

fn sizes() {
    macro_rules! print {
        ($($contestant:ident: $($shape:ident)*;)*) => {$($({
            let small = size_of_val(&$contestant::$shape(&mut Client::<Small>::new()));
            let large = size_of_val(&$contestant::$shape(&mut Client::<Large>::new()));
            println!("{} {} {small} {large}", stringify!($contestant), stringify!($shape));
        })*)*};
    }
    entries!(print);
}

fn sleep_together(contestant: &str, tasks: u32) {
    macro_rules! spawn {
        ($name:ident) => {
            for _ in 0..tasks {
                tokio::spawn(async move {
                    let mut client = Client::<Small>::new();
                    client.delay = Duration::from_secs(1);
                    client.fail(3);
                    black_box($name::timer(&mut client).await.is_ok());
                });
            }
        };
    }
    paused().block_on(async {
        let before = counting::bytes();
        match contestant {
            "aioretry" => spawn!(aioretry),
            "by_hand" => spawn!(by_hand),
            _ => panic!("no contestant: {contestant}"),
        }
        tokio::time::sleep(Duration::from_millis(1500)).await;
        println!("{}", (counting::bytes() - before) / tasks as usize);
        tokio::time::sleep(Duration::from_secs(10)).await;
    });
}
