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
fn jitter_spreads_the_requests_so_that_nearly_all_are_answered() {
    let printed = print();
    let (heading, seconds) = lines_after(&printed, "second", 17);
    let column = |name| bars(&seconds, heading.find(name).expect("a column"));

    let mut together = vec![0; 17];
    (together[4], together[8], together[12], together[16]) = (40, 32, 24, 16);
    assert_eq!(column("without jitter"), together);

    let apart = column("with jitter");
    assert!(
        apart[..4].iter().all(|bar| (8..=16).contains(bar)),
        "{printed}"
    );
    assert!(apart[12..].iter().all(|&bar| bar == 0), "{printed}");

    let totals: Vec<u32> = printed
        .lines()
        .last()
        .into_iter()
        .flat_map(|line| line.split(|c: char| !c.is_ascii_digit()))
        .filter_map(|number| number.parse().ok())
        .collect();
    let [together, gave_up_together, apart, gave_up_apart] = totals[..] else {
        panic!("{printed}");
    };
    assert_eq!((together, gave_up_together), (2800, 200));
    assert!(gave_up_apart < 10, "{printed}");
    assert!((1000..1500).contains(&apart), "{printed}");
}

#[test]
fn each_run_prints_the_same() {
    assert_eq!(print(), print());
}
