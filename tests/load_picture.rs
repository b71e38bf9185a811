//! Simulates what jitter and a retry budget do for a server that fails for a while, and draws the
//! picture in the documentation of `policy!`.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::path::Path;
use std::time::Duration;

use aioretry::policy;

const SECONDS: usize = 25;
/// The server fails until this second. From then on it answers `ANSWERS` requests a second.
const RECOVERY: usize = 4;
const ANSWERS: u32 = 300;
/// The requests that are under way when the server fails.
const AT_ONCE: u32 = 1000;
/// The new requests in each second.
const NEW: u32 = 100;
const DELAY: Duration = Duration::from_secs(4);

struct Load {
    title: &'static str,
    requests: [u32; SECONDS],
    gave_up: u32,
}

#[test]
fn equal_delays_come_in_waves_and_jitter_and_a_budget_lower_the_load() {
    let [equal, jitter, budget] = loads();
    let waves: Vec<_> = (RECOVERY..SECONDS)
        .filter(|&second| equal.requests[second] > ANSWERS)
        .collect();
    assert_eq!(waves, [4, 8, 12, 16, 20]);
    let peak = |load: &Load| load.requests[RECOVERY..].iter().max().copied();
    assert!(peak(&jitter) < peak(&equal));
    assert!(jitter.requests[10..].iter().all(|&load| load <= ANSWERS));
    assert!(peak(&budget) < Some(ANSWERS));

    let sum = |load: &Load| load.requests.iter().sum::<u32>();
    let new = AT_ONCE + NEW * SECONDS as u32;
    assert!(sum(&budget) <= new + new / 5);
    assert!(sum(&budget) < sum(&jitter) && sum(&jitter) < sum(&equal));
    assert!(jitter.gave_up < equal.gave_up && equal.gave_up < budget.gave_up);
}

#[test]
fn the_documentation_has_the_picture() {
    let drawn = picture(&loads());
    // Markdown reads it as HTML if the first line is one tag, and until the first empty line.
    assert!(drawn.lines().all(|line| !line.is_empty()));
    assert!(drawn.lines().next().is_some_and(|tag| tag.ends_with('>')));
    if drawn != include_str!("../src/docs/load.svg") {
        let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join("load.svg");
        std::fs::write(&new, drawn).expect("a file");
        let new = new.display();
        panic!("the picture has changed; if it should: cp {new} src/docs/load.svg");
    }
}

/// The line has the colour of the page's text, which rustdoc sets for each theme.
#[test]
fn the_line_stands_out_from_the_bars_in_each_theme() {
    for (theme, line) in [("light", 0x000000), ("dark", 0xdddddd), ("ayu", 0xc5c5c5)] {
        let bars = u32::from_str_radix(&BARS[1..], 16).expect("a colour");
        let ratio = luminance(line) / luminance(bars);
        let contrast = ratio.max(1.0 / ratio);
        assert!(contrast >= 3.0, "{theme}: {contrast:.2}");
    }
}

/// As the guidelines for accessible pages (WCAG) define it for their contrast ratio.
fn luminance(colour: u32) -> f64 {
    let [_, red, green, blue] = colour.to_be_bytes().map(|part| {
        let part = f64::from(part) / 255.0;
        match part {
            0.04045.. => ((part + 0.055) / 1.055).powf(2.4),
            _ => part / 12.92,
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
}

const BARS: &str = "#1a6cb0";

/// As wide as a phone, whose readers then see letters in their size.
fn picture(loads: &[Load]) -> String {
    let height = |requests: u32| requests / 12;
    let limit = height(ANSWERS);
    let panels = loads.iter().enumerate().map(|(n, load)| {
        let (y, peak) = (130 * n + 120, load.requests.iter().max().expect("a second"));
        let (top, title, gave_up) = (height(*peak), load.title, load.gave_up);
        let bars = load.requests.map(|load| format!("V-{}h10", height(load)));
        let bars = bars.concat();
        format!(
            "<g transform='translate(34 {y})'>
<text x='-34' y='-107'>{title}: {gave_up} gave up</text>
<path fill='#888' opacity='0.3' d='M0 0V-100H40V0'/>
<text x='24' y='-88' text-anchor='middle'>down</text>
<path fill='{BARS}' d='M0 0{bars}V0'/>
<text x='-4' y='-{top}' dy='8' text-anchor='end'>{peak}</text>
<path stroke='currentColor' stroke-width='2' d='M40 -{limit}H250'/>
<text x='255' y='-{limit}' dy='-2'>{ANSWERS}/s</text>
<text x='255' y='-{limit}' dy='11'>answered</text>
</g>\n"
        )
    });
    let panels: String = panels.collect();
    let axis = (0..SECONDS).step_by(4).map(|second| {
        let x = 34 + 10 * second;
        format!("<text x='{x}' y='398'>{second} s</text>\n")
    });
    let axis: String = axis.collect();
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 360 402' role='img' \
         fill='currentColor' font-size='12' style='max-width: 540px'>
<title>Requests per second to a server that is down for {RECOVERY} s</title>
{panels}{axis}</svg>\n"
    )
}

fn loads() -> [Load; 3] {
    let (mut seed, mut retries) = (1, 0);
    let equal = policy!(max_retries = 4, delay = DELAY);
    let mut jitter = policy!(
        max_retries = 4,
        delay = DELAY,
        jitter = 0.5,
        random = random(&mut seed),
    );
    [
        simulate("delay = 4 s", |fails, _| equal(fails)),
        simulate("delay = 4 s, jitter = 0.5", |fails, _| jitter(fails)),
        simulate("the same, budget of 1/5", |fails, new| {
            let delay = jitter(fails).filter(|_| retries < new / 5)?;
            retries += 1;
            Some(delay)
        }),
    ]
}

/// The policy sees the number of failures of a request, and the number of new requests so far.
fn simulate(title: &'static str, mut policy: impl FnMut(u32, u32) -> Option<Duration>) -> Load {
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
        title,
        requests,
        gave_up,
    }
}

/// Random enough, and the same in each run.
fn random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1);
    *seed
}
