//! The program, as a user runs it: what it prints, and that it leaves nothing behind.

use std::process::{Command, Stdio};

use bank::teller::connect;

#[tokio::test]
async fn it_succeeds_and_leaves_nothing_behind() {
    let mut command = Command::new(PROGRAM);
    let program = command.stdout(Stdio::piped()).spawn().unwrap();
    let schema = format!("bank_{}", program.id());
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.starts_with("500 transfers, "), "{printed}");
    let last = "The balances add up, and each transfer happened exactly once.\n";
    assert!(printed.ends_with(last), "{printed}");

    let client = connect(&bank::server().unwrap()).await.unwrap();
    let left = "SELECT 1 FROM pg_namespace WHERE nspname = $1";
    assert!(client.query_opt(left, &[&schema]).await.unwrap().is_none());
}

#[test]
fn without_a_server_it_says_how_to_get_one() {
    let mut command = Command::new(PROGRAM);
    let output = command
        .env_remove("DATABASE_URL")
        .env_remove("PGHOST")
        .output()
        .unwrap();
    assert!(!output.status.success());
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("pg_virtualenv -t"), "{errors}");
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_bank");
