//! The delays of three policies; then what jitter and a retry budget do for a server that fails for
//! a while. `-- --svg` draws the second as a picture. The example takes no time: nothing sleeps.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt::Display;
use std::time::Duration;

use aioretry::policy;

const TENTH: Duration = Duration::from_millis(100);
const DELAY: Duration = Duration::from_secs(4);

const SECONDS: usize = 25;
/// The server fails until this second. From then on it answers `ANSWERS` requests a second.
const RECOVERY: usize = 4;
const ANSWERS: u32 = 300;
/// The requests that are under way when the server fails.
const AT_ONCE: u32 = 1000;
/// The new requests in each second.
const NEW: u32 = 100;

struct Load {
    name: &'static str,
    requests: [u32; SECONDS],
    gave_up: u32,
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("--svg") {
        print_picture(loads());
    } else {
        print_delays();
        print_loads(loads());
    }
}

fn print_delays() {
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
}

fn print_loads(loads: [Load; 3]) {
    println!(
        "\nA server fails for {RECOVERY} s, with {AT_ONCE} requests under way, and then answers"
    );
    println!("{ANSWERS} requests a second. {NEW} new ones arrive each second. A retry follows");
    println!("after 4 s; with jitter, after 2 to 4 s. A budget limits the retries to a fifth");
    println!("of the new requests. A # for 50 requests:\n");
    print_row("second", loads.each_ref().map(|load| load.name));
    for second in 0..SECONDS {
        let requests = loads.each_ref().map(|load| load.requests[second]);
        print_row(second, requests.map(|requests| bar(requests.div_ceil(50))));
    }
    let sum = |load: &Load| load.requests.iter().sum::<u32>();
    print_row("sum", loads.each_ref().map(sum));
    print_row("gave up", loads.map(|load| load.gave_up));
}

fn print_row(title: impl Display, [plain, jitter, budget]: [impl Display; 3]) {
    println!("{title:<7}  {plain:<24}  {jitter:<24}  {budget}");
}

fn bar(length: u32) -> String {
    "#".repeat(length as usize)
}

fn print_picture(loads: [Load; 3]) {
    // Markdown reads this as HTML if the first line is one tag, and no line is empty.
    print!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 660 390' role='img' ");
    println!("fill='currentColor' font-size='14' style='max-width: 660px'>");
    println!("<title>Requests per second to a server that fails for {RECOVERY} s</title>");
    // A second is 24 wide, and 12 requests are 1 high.
    let (recovery, limit) = (24 * RECOVERY, ANSWERS / 12);
    for (n, load) in loads.into_iter().enumerate() {
        println!("<g transform='translate(50 {})'>", 120 * (n + 1));
        println!("<path fill='#888' opacity='0.3' d='M0 0V-100H{recovery}V0'/>");
        print!("<path fill='#38c' d='M0 0");
        for requests in load.requests {
            print!("V-{}h24", requests / 12);
        }
        println!("V0'/>\n<path stroke='#d63' stroke-width='2' d='M{recovery} -{limit}H600'/>");
        println!("<text x='-46' y='-{limit}'>{ANSWERS}/s</text>");
        let (name, gave_up) = (load.name, load.gave_up);
        println!("<text x='600' y='-86' text-anchor='end'>{name}: {gave_up} gave up</text>\n</g>");
    }
    for second in (0..SECONDS).step_by(RECOVERY) {
        println!("<text x='{}' y='380'>{second} s</text>", 50 + 24 * second);
    }
    println!("</svg>");
}

fn loads() -> [Load; 3] {
    let (mut seed, mut retries) = (1, 0);
    let plain = policy!(max_retries = 4, delay = DELAY);
    let mut jitter = policy!(
        max_retries = 4,
        delay = DELAY,
        jitter = 0.5,
        random = random(&mut seed),
    );
    [
        simulate("plain", |fails, _| plain(fails)),
        simulate("jitter", |fails, _| jitter(fails)),
        simulate("jitter and a budget", |fails, new| {
            let delay = jitter(fails).filter(|_| retries < new / 5)?;
            retries += 1;
            Some(delay)
        }),
    ]
}

/// The policy sees the number of failures of a request, and the number of new requests so far.
fn simulate(name: &'static str, mut policy: impl FnMut(u32, u32) -> Option<Duration>) -> Load {
    let (mut requests, mut gave_up, mut new) = ([0; SECONDS], 0, 0);
    let steady = (0..NEW * SECONDS as u32).map(|n| Duration::from_secs(1) * n / NEW);
    let at_once = (0..AT_ONCE).map(|_| Duration::ZERO);
    // When each request comes, after how many failures; the earliest first.
    let mut queue: BinaryHeap<_> = at_once.chain(steady).map(|now| Reverse((now, 0))).collect();
    while let Some(Reverse((now, fails))) = queue.pop() {
        let second = now.as_secs() as usize;
        requests[second] += 1;
        new += u32::from(fails == 0);
        if second < RECOVERY || requests[second] > ANSWERS {
            match policy(fails + 1, new) {
                Some(delay) => queue.push(Reverse((now + delay, fails + 1))),
                None => gave_up += 1,
            }
        }
    }
    Load {
        name,
        requests,
        gave_up,
    }
}

/// Random enough, and the same in each run.
fn random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1);
    *seed
}
