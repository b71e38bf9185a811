//! The program that serves the page.

mod support;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use support::Browser;

struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn it_prints_the_address_and_what_the_server_does() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_browser"));
    let mut program = Program(command.stdout(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(program.0.stdout.take().unwrap()).lines();
    let mut said = || lines.next().unwrap().unwrap();

    let first = said();
    let address = first.strip_prefix("Open ").unwrap();
    let browser = Browser::start().await;
    browser.visit(address).await;
    browser.hold_timers().await;
    browser.click("load").await;
    browser.delay_after(1).await;
    assert_eq!(said(), "The server breaks off in the middle of its answer");
}
