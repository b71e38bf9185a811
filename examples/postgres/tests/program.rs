//! The program, as it is run: what it prints, how it ends, and that it leaves nothing behind.

mod support;

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs, process};

use bank::teller::connect;
use support::open_bank;

#[test]
fn a_crowd_conflicts_and_all_is_well() {
    let run = Run::start("crowd", Command::new(PROGRAM).env_remove("DATABASE_URL"));
    let end = run.end();
    assert!(end.success, "{}", end.errors);
    let last = "The balances add up, and each transfer happened exactly once.";
    assert_eq!(end.lines.last().unwrap(), last);
    let count = |name| {
        let line = end.lines.iter().find_map(|line| line.strip_prefix(name));
        let number = line.unwrap().split_whitespace().next();
        number.unwrap().parse::<u32>().unwrap()
    };
    assert_eq!(count("transfers"), 500);
    assert!(count("conflicts") > 0);
    assert_eq!(count("retries"), count("conflicts"));
}

#[test]
fn a_run_without_conflicts_fails() {
    let mut command = Command::new(PROGRAM);
    let run = Run::start("alone", command.arg("1").env_remove("DATABASE_URL"));
    let end = run.end();
    assert!(!end.success);
    let expected = "FAILED: nothing conflicted, so nothing was shown: take more clients\n";
    assert_eq!(end.errors, expected);
}

#[test]
fn a_run_that_is_interrupted_leaves_nothing_behind() {
    let mut run = Run::start(
        "interrupted",
        Command::new(PROGRAM).env_remove("DATABASE_URL"),
    );
    run.next_line();
    let port = run.port();
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    let interrupt = format!("kill -s INT {}", run.program.id());
    let sent = Command::new("sh").args(["-c", &interrupt]).status();
    assert!(sent.unwrap().success());
    let end = run.end();
    assert!(!end.success);
    assert_eq!(end.errors, "FAILED: interrupted\n");
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap_err();
}

#[tokio::test]
async fn a_database_of_ones_own_is_left_as_it_was() {
    let (cluster, bank) = open_bank().await;
    bank.close().await.unwrap();
    let config = cluster.config();
    let url = format!(
        "postgres://{}:{}@127.0.0.1:{}/{}",
        config.get_user().unwrap(),
        String::from_utf8_lossy(config.get_password().unwrap()),
        config.get_ports()[0],
        config.get_dbname().unwrap(),
    );

    let run = Run::start("url", Command::new(PROGRAM).env("DATABASE_URL", url));
    let end = run.end();
    assert!(end.success, "{}", end.errors);
    let schemas = "SELECT nspname::text FROM pg_namespace
                   WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg_%'";
    let schemas = connect(&config).await.unwrap().query(schemas, &[]).await;
    let schemas: Vec<String> = schemas.unwrap().iter().map(|row| row.get(0)).collect();
    assert_eq!(schemas, ["public"]);
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_bank");

/// A run of the program, with a folder for temporary files of its own.
struct Run {
    program: Child,
    output: BufReader<process::ChildStdout>,
    folder: PathBuf,
}

struct End {
    success: bool,
    lines: Vec<String>,
    errors: String,
}

impl Run {
    fn start(name: &str, command: &mut Command) -> Self {
        let folder = env::temp_dir().join(format!("bank-{name}-{}", process::id()));
        fs::create_dir(&folder).unwrap();
        command.env("TMPDIR", &folder);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut program = command.spawn().unwrap();
        let output = BufReader::new(program.stdout.take().unwrap());
        Self {
            program,
            output,
            folder,
        }
    }

    fn next_line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line
    }

    /// The port of the server, which the name of its folder ends with.
    fn port(&self) -> u16 {
        let folder = fs::read_dir(&self.folder).unwrap().next();
        let name = folder.unwrap().unwrap().file_name();
        let (_, port) = name.to_str().unwrap().rsplit_once('-').unwrap();
        port.parse().unwrap()
    }

    /// Waits for the end; whatever it was, the folder has to be empty.
    fn end(mut self) -> End {
        let lines = self.output.lines().map(Result::unwrap).collect();
        let mut errors = String::new();
        let stderr = self.program.stderr.as_mut().unwrap();
        stderr.read_to_string(&mut errors).unwrap();
        let success = self.program.wait().unwrap().success();
        // Fails if there is anything in it.
        fs::remove_dir(&self.folder).unwrap();
        End {
            success,
            lines,
            errors,
        }
    }
}
