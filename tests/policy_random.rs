//! Where the chance of `policy!` comes from, and when it is asked.

use aioretry::policy;
use std::collections::HashSet;
use std::env;
use std::process::{Command, Stdio};
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

type Backoff = fn(u32) -> Option<Duration>;

const JITTERED: Backoff = policy!(max_retries = 1, delay = Duration::MAX, jitter = 1);

/// More than two could have in common by accident.
fn four_draws() -> String {
    format!("{:?}", [1; 4].map(JITTERED))
}

#[test]
fn random_is_asked_once_for_each_delay_and_not_when_there_is_none() {
    let mut asked = 0;
    let mut policy = policy!(
        max_retries = 3,
        delay = Duration::from_secs(1),
        jitter = 1,
        random = {
            asked += 1;
            0
        },
    );
    for fails in 1..9 {
        policy(fails);
    }
    assert_eq!(asked, 3);
}

#[test]
fn the_same_seed_is_the_same_delays() {
    let delays = |mut seed: u64| {
        let mut policy = policy!(
            max_retries = 9,
            delay = Duration::from_secs(1),
            jitter = 1,
            random = {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                seed
            },
        );
        [1, 2, 3, 4].map(|fails| policy(fails).expect("a retry"))
    };
    assert_eq!(delays(3), delays(3));
    assert_ne!(delays(3), delays(4));
    let different: HashSet<_> = delays(3).into_iter().collect();
    assert_eq!(different.len(), 4);
}

#[test]
fn random_is_the_source_also_before_jitter() {
    let policy = |seed| {
        let delay = Duration::from_secs(1);
        let policy = policy!(max_retries = 9, delay = delay, random = seed, jitter = 1);
        policy(1)
    };
    assert_eq!(policy(3), policy(3));
    assert_ne!(policy(3), policy(4));
}

#[test]
fn two_draws_differ() {
    let draws: HashSet<_> = (0..1000).map(|_| JITTERED(1)).collect();
    assert_eq!(draws.len(), 1000);
    let another = policy!(max_retries = 1, delay = Duration::MAX, jitter = 1);
    assert_ne!(JITTERED(1), another(1));
}

#[test]
fn two_threads_that_start_together_draw_differently() {
    let barrier = Barrier::new(2);
    let draw = || {
        barrier.wait();
        four_draws()
    };
    let [one, other] = thread::scope(|scope| {
        [scope.spawn(draw), scope.spawn(draw)].map(|thread| thread.join().expect("no panic"))
    });
    assert_ne!(one, other);
}

/// Runs itself as two processes, each of which prints its draws.
#[test]
fn two_processes_that_start_together_draw_differently() {
    const NAME: &str = "two_processes_that_start_together_draw_differently";
    if env::var_os(NAME).is_some() {
        println!("<{}>", four_draws());
        return;
    }
    let start = || {
        Command::new(env::current_exe().expect("a path"))
            .args([NAME, "--exact", "--nocapture"])
            .env(NAME, "")
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process")
    };
    let [one, other] = [start(), start()].map(|process| {
        let output = process.wait_with_output().expect("its output").stdout;
        let output = String::from_utf8(output).expect("text");
        let (_, draws) = output.split_once("<[Some(").expect("draws");
        let (draws, _) = draws.split_once(")]>").expect("draws");
        draws.to_string()
    });
    assert_ne!(one, other);
}
