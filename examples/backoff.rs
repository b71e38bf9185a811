//! The delays of three policies; then what jitter does for a server whose clients all failed at
//! once. It takes no time: nothing here sleeps.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Duration;

use aioretry::policy;

const TENTH: Duration = Duration::from_millis(100);
const DELAY: Duration = Duration::from_secs(4);
const ANSWERS: u32 = 200;

fn main() {
    let policies: [fn(u32) -> Option<Duration>; 3] = [
        policy!(max_retries = 6, delay = 4 * TENTH),
        policy!(max_retries = 6, delay = TENTH, step = 2 * TENTH),
        policy!(
            max_retries = 6,
            delay = TENTH,
            factor = 2,
            max_delay = 16 * TENTH,
        ),
    ];
    println!("The delay before each retry, a # for each tenth of a second:\n");
    println!("retry  constant  linear       doubling, at most 1.6 s");
    for fails in 1..=6 {
        let delays = policies.map(|policy| policy(fails).expect("a retry"));
        let [constant, linear, doubling] = delays.map(|delay| bar(delay.as_millis() as u32 / 100));
        println!("{fails:5}  {constant:8}  {linear:11}  {doubling}");
    }

    let mut seed = 1;
    let together = simulate(policy!(max_retries = 4, delay = DELAY));
    let apart = simulate(policy!(
        max_retries = 4,
        delay = DELAY,
        jitter = 1,
        random = random(&mut seed),
    ));
    println!("\n1000 clients fail at once, and retry every 4 s; with jitter, within 4 s. The");
    println!("server answers {ANSWERS} requests a second, and refuses the others. A # for 25:\n");
    println!("second  {:40}  with jitter", "without jitter");
    for (second, requests) in together.into_iter().zip(apart).enumerate() {
        let [together, apart] = [requests.0, requests.1].map(|requests| bar(requests.div_ceil(25)));
        println!("{second:6}  {together:40}  {apart}");
    }
    let [together, apart] = [together, apart].map(|requests| {
        let answered: u32 = requests.map(|requests| requests.min(ANSWERS)).iter().sum();
        let requests: u32 = requests.iter().sum();
        format!("{requests} requests, {} gave up", 1000 - answered)
    });
    println!("\n        {together:40}  {apart}");
}

fn bar(length: u32) -> String {
    "#".repeat(length as usize)
}

/// The number of requests in each second.
fn simulate(mut policy: impl FnMut(u32) -> Option<Duration>) -> [u32; 17] {
    let mut requests = [0; 17];
    // When each client comes back, after how many failures; the earliest first.
    let delays = (0..1000).filter_map(|_| policy(1));
    let mut queue: BinaryHeap<_> = delays.map(|delay| Reverse((delay, 1))).collect();
    while let Some(Reverse((now, fails))) = queue.pop() {
        let second = now.as_secs() as usize;
        requests[second] += 1;
        if requests[second] > ANSWERS {
            queue.extend(policy(fails + 1).map(|delay| Reverse((now + delay, fails + 1))));
        }
    }
    requests
}

/// Random enough, and the same in each run.
fn random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1);
    *seed
}
