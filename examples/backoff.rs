//! Draws the delays of some policies, one # for each tenth of a second. Nothing sleeps.

use std::time::Duration;

use aioretry::policy;

const TENTH: Duration = Duration::from_millis(100);

fn main() {
    draw("constant", policy!(max_retries = 5, delay = 4 * TENTH));
    draw(
        "linear: step = 200 ms",
        policy!(max_retries = 5, delay = TENTH, step = 2 * TENTH),
    );
    draw(
        "exponential: factor = 2",
        policy!(max_retries = 5, delay = TENTH, factor = 2),
    );
    draw(
        "at most a second: max_delay = 1 s",
        policy!(
            max_retries = 5,
            delay = TENTH,
            factor = 2,
            max_delay = 10 * TENTH,
        ),
    );
    // Clients that fail together draw different delays, so they do not come back together.
    for client in ["one client", "another client"] {
        draw(
            &format!("jitter = 1, {client}"),
            policy!(max_retries = 5, delay = TENTH, factor = 2, jitter = 1),
        );
    }
}

fn draw(title: &str, policy: fn(u32) -> Option<Duration>) {
    println!("{title}");
    // A policy takes the number of failures, 1 after the first. With `None` it gives up.
    for (fails, delay) in (1..).map_while(|fails| Some((fails, policy(fails)?))) {
        let bar = "#".repeat((delay.as_millis() / 100) as usize);
        println!("{fails:3} {:>7.1?} {bar}", delay);
    }
}
