//! A real browser, driven through WebDriver.

#![allow(
    dead_code,
    reason = "each test file is a program of its own, and none uses everything"
)]

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;
use std::time::Duration;

use browser::page::{Page, Variant};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::json;

/// A test that waits for longer than this fails instead of waiting forever.
const TOO_LONG: Duration = Duration::from_secs(60);

const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

static RETRY: LazyLock<Page> = LazyLock::new(|| Page::build(Variant::Retry).unwrap());
static BY_HAND: LazyLock<Page> = LazyLock::new(|| Page::build(Variant::ByHand).unwrap());
static AT_ONCE: LazyLock<Page> = LazyLock::new(|| Page::build(Variant::AtOnce).unwrap());

pub fn page(variant: Variant) -> Page {
    match variant {
        Variant::Retry => RETRY.clone(),
        Variant::ByHand => BY_HAND.clone(),
        Variant::AtOnce => AT_ONCE.clone(),
    }
}

pub struct Browser {
    client: Client,
    _driver: Driver,
}

impl Browser {
    /// Starts a browser with a new, empty profile, which its driver creates.
    pub async fn start() -> Self {
        let driver = Driver::start();
        let options = json!({ "args": FLAGS });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(
                [("goog:chromeOptions".to_owned(), options)]
                    .into_iter()
                    .collect(),
            )
            .connect(&format!("http://{}:{}", Ipv4Addr::LOCALHOST, driver.port))
            .await
            .unwrap();
        Self {
            client,
            _driver: driver,
        }
    }

    pub async fn visit(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Waits for an element.
    pub async fn find(&self, selector: &str) -> Element {
        let wait = self.client.wait().at_most(TOO_LONG);
        let element = wait.for_element(Locator::Css(selector)).await;
        element.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Clicks on a button as soon as it is enabled.
    pub async fn click(&self, button: &str) {
        let button = self.find(&format!("#{button}:enabled")).await;
        button.click().await.unwrap();
    }

    /// Waits for the result.
    pub async fn result(&self) -> String {
        self.find("#result:not(:empty)").await.text().await.unwrap()
    }

    /// The rows of the table: attempt, what happened, next attempt.
    pub async fn attempts(&self) -> Vec<[String; 3]> {
        self.run(
            "return [...document.querySelectorAll('#attempts tr')]
                .map(row => [...row.cells].map(cell => cell.textContent))",
        )
        .await
    }

    /// Waits until the page shows the delay after an attempt, and returns it to the nanosecond.
    pub async fn delay_after(&self, attempt: usize) -> String {
        let cell = self
            .find(&format!("tr:nth-child({attempt}) td[title]"))
            .await;
        cell.attr("title").await.unwrap().unwrap()
    }

    /// Runs JavaScript in the page.
    pub async fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        let value = self.client.execute(script, Vec::new()).await.unwrap();
        serde_json::from_value(value).unwrap()
    }

    /// Replaces the page's timers: from now on, a delay ends when the test says so.
    pub async fn hold_timers(&self) {
        self.run(
            "let last = 0;
            window.timers = new Map();
            window.setTimeout = (callback, delay) => {
                timers.set(++last, { callback, delay });
                return last;
            };
            window.clearTimeout = id => timers.delete(id);",
        )
        .await
    }

    /// The delays of the timers that are running, in milliseconds.
    pub async fn timers(&self) -> Vec<u64> {
        self.run("return [...timers.values()].map(timer => timer.delay)")
            .await
    }

    /// Ends the delays.
    pub async fn end_timers(&self) {
        self.run(
            "for (const [id, timer] of timers) {
                timers.delete(id);
                timer.callback();
            }",
        )
        .await
    }
}

struct Driver {
    process: Child,
    port: u16,
    // The driver would fail if it wrote to a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver, of Debian's package chromium-driver");
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut said = String::new();
        let port = loop {
            let start = said.len();
            assert_ne!(output.read_line(&mut said).unwrap(), 0, "no port: {said}");
            let words = said[start..].trim_end().trim_end_matches('.');
            if let Some((_, port)) = words.split_once("successfully on port ") {
                break port.parse().unwrap();
            }
        };
        Self {
            process,
            port,
            _output: output,
        }
    }

    fn shut_down(&self) -> std::io::Result<()> {
        let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        driver.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that is killed leaves its browser behind. One that shuts down ends it.
        if self.shut_down().is_err() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
