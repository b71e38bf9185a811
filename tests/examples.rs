//! Runs the examples, and reads what they print. It starts `cargo`, which builds them for this
//! machine: when the tests run on another one, these would say nothing about it.

mod support;

use support::{print_example as print, run_example as run};

#[test]
fn reconnect_fails_in_three_ways_and_succeeds() {
    let printed = print("reconnect");
    let story: Vec<_> = printed
        .lines()
        .map(|line| line.split(" at ").next().unwrap())
        .collect();
    let [
        attempt_1,
        failure_1,
        attempt_2,
        failure_2,
        attempt_3,
        failure_3,
        attempt_4,
        success,
    ] = story[..]
    else {
        panic!("{printed}");
    };
    assert_eq!(
        [attempt_1, attempt_2, attempt_3, attempt_4],
        ["attempt 1", "attempt 2", "attempt 3", "attempt 4"]
    );
    assert!(failure_1.starts_with("  failure 1: ") && failure_1.ends_with(", retrying in 20ms"));
    assert!(failure_2.starts_with("  failure 2: ") && failure_2.ends_with(", retrying in 40ms"));
    assert_eq!(
        failure_3,
        r#"  failure 3: cut off after "good mor", retrying in 80ms"#
    );
    let kinds = success
        .strip_prefix(r#"success: "good morning" after ["#)
        .and_then(|kinds| kinds.strip_suffix("]"))
        .unwrap_or_else(|| panic!("{printed}"));
    let kinds: Vec<_> = kinds.split(", ").collect();
    // A system may report the reset as an end, if the client has nothing left to send.
    let reset = ["ConnectionReset", "ConnectionAborted", "UnexpectedEof"];
    assert_eq!(kinds.len(), 3, "{printed}");
    assert_eq!(kinds[0], "ConnectionRefused");
    assert!(reset.contains(&kinds[1]), "{printed}");
    assert_eq!(kinds[2], "UnexpectedEof");

    // The README shows what it prints on Linux, but for the port.
    if cfg!(target_os = "linux") {
        let readme = include_str!("../README.md");
        let (_, shown) = readme.split_once("it prints\n\n```text\n").unwrap();
        let (shown, _) = shown.split_once("```").unwrap();
        assert_eq!(without_ports(shown), without_ports(&printed));
    }
}

fn without_ports(story: &str) -> String {
    let without_port = |line: &str| match line.rsplit_once(':') {
        Some((attempt, _port)) if line.starts_with("attempt") => format!("{attempt}\n"),
        _ => format!("{line}\n"),
    };
    story.lines().map(without_port).collect()
}

#[test]
fn reconnect_gives_up_with_the_last_error() {
    // A port that is taken, but not listened on, refuses.
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket
        .bind(([127, 0, 0, 1], 0).into())
        .expect("a free port");
    let address = socket.local_addr().expect("its address").to_string();
    let output = run("reconnect", &[&address]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert_eq!(printed.matches("failure").count(), 4);
    let last = printed.lines().last().expect("a line");
    assert!(last.starts_with("gave up after 5 attempts: "), "{last}");
}

#[test]
fn reconnect_talks_to_the_server_that_it_is_given() {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("its address").to_string();
    let server = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().expect("a client");
        let mut question = String::new();
        BufReader::new(&connection)
            .read_line(&mut question)
            .expect("a line");
        connection
            .write_all(b"and good night\n")
            .expect("a client that listens");
        question
    });
    let output = run("reconnect", &[&address]);
    assert!(output.status.success(), "{output:?}"); // else the server may wait for ever
    assert_eq!(server.join().expect("no panic"), "hello\n");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert_eq!(
        printed,
        format!("attempt 1 at {address}\nsuccess: \"and good night\" after []\n")
    );
}

#[test]
fn from_python_has_every_section() {
    let printed = print("from_python");
    let (headings, lines): (Vec<_>, Vec<_>) =
        printed.lines().partition(|line| !line.starts_with(' '));
    let expected = [
        "Usage",
        "Use as class instance method decorator",
        "Use instance method as retry policy",
        "Register an `after_failure` callback",
    ];
    assert_eq!(headings, expected);
    let times = |times: &[u32]| {
        times
            .iter()
            .map(|ms| format!("  connect after {ms}ms").replace(" 0ms", " 0ns"))
            .collect::<Vec<_>>()
    };
    assert_eq!(lines[..6], times(&[0, 0, 100, 300, 300, 400]));
    assert_eq!(lines[7..10], times(&[0, 0, 100]));
    assert_eq!(lines[11..15], times(&[0, 100, 300, 600]));
    assert_eq!(lines[15], r#"  Err("no answer")"#);
    let printed_by_the_callback = [lines[17], lines[19]];
    let expected = [
        "  failure 1: no answer, retrying in 100ms",
        "  failure 2: no answer, retrying in 200ms",
    ];
    assert_eq!(printed_by_the_callback, expected);
    // The callback takes 1 ms, and fails after the third attempt.
    assert_eq!(lines[22..25], times(&[0, 101, 302]));
    let end = [
        r#"  Err("the log is full")"#,
        r#"  log: ["no answer (1)", "no answer (2)"]"#,
    ];
    assert_eq!(lines[25..], end);
}

#[test]
fn any_executor_prints_the_same_on_both() {
    let printed = print("any_executor");
    let lines: Vec<_> = printed.lines().collect();
    assert_eq!(lines.len(), 10);
    let expected = [
        "  3, retrying in 10ms",
        "  2, retrying in 20ms",
        "  1, retrying in 40ms",
        r#"  Ok("liftoff")"#,
    ];
    assert_eq!(lines[1..5], expected);
    assert_eq!(lines[1..5], lines[6..]);
}

#[test]
fn lock_file_waits_for_the_first() {
    let printed = print("lock_file");
    let lines: Vec<_> = printed
        .lines()
        .filter(|line| !line.contains("still locked"))
        .collect();
    assert_eq!(
        lines,
        [
            "first: locked",
            "first: done",
            "second: locked",
            "third: not retried (NotFound)"
        ]
    );
    let waits = "second: still locked, retrying in 5ms\nsecond: still locked, retrying in 10ms\n";
    assert!(printed.contains(waits), "{printed}");
}

#[test]
fn backoff_draws_the_delays_of_each_policy() {
    let printed = print("backoff");
    let bars = |title: &str| -> Vec<usize> {
        let mut lines = printed.lines();
        lines.find(|line| line.starts_with(title)).expect(title);
        let rows = lines.take_while(|line| line.starts_with(' '));
        rows.map(|row| row.matches('#').count()).collect()
    };
    assert_eq!(bars("constant"), [4, 4, 4, 4, 4]);
    assert_eq!(bars("linear"), [1, 3, 5, 7, 9]);
    assert_eq!(bars("exponential"), [1, 2, 4, 8, 16]);
    assert_eq!(bars("at most a second"), [1, 2, 4, 8, 10]);
    for client in ["jitter = 1, one", "jitter = 1, another"] {
        let bars = bars(client);
        assert_eq!(bars.len(), 5);
        assert!(
            bars.iter()
                .zip([1, 2, 4, 8, 16])
                .all(|(bar, most)| *bar <= most),
            "{printed}"
        );
    }
}
