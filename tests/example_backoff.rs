//! Runs `examples/backoff.rs`, and reads its charts.

mod support;

fn print() -> String {
    support::print_example("backoff")
}

/// The lengths of the bars in a column of a chart, which begins at a place in each line.
fn bars(lines: &[&str], column: usize) -> Vec<usize> {
    let bar = |line: &&str| line[column..].split(' ').next().map_or(0, str::len);
    lines.iter().map(bar).collect()
}

fn lines_after<'a>(printed: &'a str, heading: &str, count: usize) -> (&'a str, Vec<&'a str>) {
    let mut lines = printed
        .lines()
        .skip_while(|line| !line.starts_with(heading));
    (
        lines.next().expect("a heading"),
        lines.take(count).collect(),
    )
}

#[test]
fn the_delays_of_each_policy() {
    let printed = print();
    let (heading, retries) = lines_after(&printed, "retry", 6);
    let column = |name| bars(&retries, heading.find(name).expect("a column"));
    assert_eq!(column("constant"), [4, 4, 4, 4, 4, 4]);
    assert_eq!(column("linear"), [1, 3, 5, 7, 9, 11]);
    assert_eq!(column("doubling"), [1, 2, 4, 8, 16, 16]);
}

#[test]
fn plain_retries_come_in_waves_and_jitter_and_a_budget_lower_the_load() {
    let printed = print();
    let (heading, seconds) = lines_after(&printed, "second", 25);
    let columns = ["plain", "jitter", "jitter and a budget"];
    let [plain, jitter, budget] =
        columns.map(|name| bars(&seconds, heading.find(name).expect("a column")));

    // A server that has recovered answers a bar of six.
    let waves: Vec<_> = (4..25).filter(|&second| plain[second] > 6).collect();
    assert_eq!(waves, [4, 8, 12, 16, 20], "{printed}");
    assert!(
        jitter[4..].iter().max() < plain[4..].iter().max(),
        "{printed}"
    );
    assert!(jitter[10..].iter().all(|&bar| bar <= 6), "{printed}");
    assert!(budget[4..].iter().all(|&bar| bar < 6), "{printed}");

    let [sums, gave_up] = ["sum", "gave up"].map(|name| totals(&printed, name));
    // A fifth of 1000 requests at once and of 25 times 100.
    assert!(sums[2] <= 3500 + 700, "{printed}");
    assert!(sums[2] < sums[1] && sums[1] < sums[0], "{printed}");
    assert!(
        gave_up[1] < gave_up[0] && gave_up[0] < gave_up[2],
        "{printed}"
    );
}

fn totals(printed: &str, name: &str) -> [u32; 3] {
    let line = printed.lines().find_map(|line| line.strip_prefix(name));
    let numbers = line.expect("a line").split_whitespace();
    let numbers: Vec<u32> = numbers
        .map(|number| number.parse().expect("a number"))
        .collect();
    numbers.try_into().expect("three columns")
}

#[test]
fn the_picture_in_the_documentation_is_the_one_that_it_prints() {
    let output = support::run_example("backoff", &["--svg"]);
    assert!(output.status.success(), "{output:?}");
    let picture = String::from_utf8(output.stdout).expect("text");
    assert_eq!(picture, include_str!("../src/docs/load.svg"));
    // Markdown reads it as HTML if the first line is one tag, and until the first empty line.
    assert!(picture.lines().all(|line| !line.is_empty()));
    assert!(picture.lines().next().is_some_and(|tag| tag.ends_with('>')));
}

#[test]
fn each_run_prints_the_same() {
    assert_eq!(print(), print());
}
