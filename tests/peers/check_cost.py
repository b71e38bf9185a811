"""What a call of `retry!` costs `cargo check` beside the loop by hand.

Two files of clients like the README's are compiled. A client has a policy in a field, `dial`, `report`,
`connect`, which retries by the macro in one file and by the loop in the other, and `spawn`, since
most such futures are spawned, and checked for `Send` there. All of that is in the figures; what a file
with one client costs is subtracted, so that start-up cancels.
"""

import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from tools import command, each, extern, instructions, rustc

# What another version of rustc may change of a bound.
MARGIN = 0.02


class Form(NamedTuple):
    """A form of the call, by the macro and by hand."""

    title: str
    at_most: float  # times the loop by hand
    policy: str = "self.policy"
    decide: str = "(self.policy)(fails)"
    operation: str = "async { self.dial().await }"
    options: str = ""
    dial: str = "self.dial()"
    when: str = ""
    hook: str = ""
    dial_fn: str = "async fn dial(&mut self)"
    report_fn: str = "fn report(&mut self, error: &io::Error, fails: u32)"
    reported: str = ""  # what `report` ends in


# A hook may fail, so a call with one has more to check than the loop by hand.
AWAITED = Form(
    "an awaited hook",
    1.18,
    options="after_failure = async |error, fails| self.report(error, fails).await,",
    hook="self.report(&error, fails).await;",
    report_fn="async fn report(&mut self, error: &io::Error, fails: u32)",
)
WHEN = "when = |error| error.kind() != ErrorKind::InvalidInput,"
FORMS = [
    Form("policy in a field, and operation", 1.05),
    Form(
        "a plain hook",
        1.18,
        options="after_failure = |error, fails| self.report(error, fails),",
        hook="self.report(&error, fails);",
    ),
    AWAITED,
    AWAITED._replace(
        title="all options",
        at_most=1.23,
        options=f"{WHEN} {AWAITED.options} sleep = sleep,",
        when="if error.kind() == ErrorKind::InvalidInput { return Err(error); }",
    ),
    Form(
        "an awaited hook with the delay",
        1.18,
        options="after_failure = async |error, fails, delay| "
        "self.report(error, fails, delay).await,",
        hook="self.report(&error, fails, &delay).await;",
        report_fn="async fn report(&mut self, error: &io::Error, fails: u32, _: &Duration)",
    ),
    Form(
        "a plain hook that fails",
        1.10,
        options="after_failure = |error, fails| self.report(error, fails),",
        hook="self.report(&error, fails)?;",
        report_fn="fn report(&mut self, error: &io::Error, fails: u32) -> io::Result<()>",
        reported="Ok(())",
    ),
    Form(
        "an operation with the failures",
        1.10,
        operation="async |fails| self.dial(fails).await",
        dial="self.dial(fails)",
        dial_fn="async fn dial(&mut self, _: u32)",
    ),
    Form(
        "a policy that takes the error",
        1.10,
        policy="|fails, error| self.decide(fails, error)",
        decide="self.decide(fails, &error)",
        report_fn="fn decide(&mut self, fails: u32, error: &io::Error) -> Option<Duration>",
        reported="None",
    ),
    Form(
        "`when` alone",
        1.10,
        options=WHEN,
        when="if error.kind() == ErrorKind::InvalidInput { return Err(error); }",
    ),
]
# The most macro steps that a call may take.
STEPS = {
    FORMS[0]: 10,
    AWAITED._replace(title="`when` and an awaited hook", options=f"{WHEN} {AWAITED.options}"): 19,
}

HEADER = """
#![allow(unused)]
use std::io::{self, ErrorKind};
use std::time::Duration;
use aioretry::retry;
use tokio::net::TcpStream;
use tokio::task::{JoinHandle, yield_now};
use tokio::time::sleep;
"""

CLIENT = """
pub struct Client%(number)s {
    address: String,
    policy: fn(u32) -> Option<Duration>,
    failures: u32,
}

impl Client%(number)s {
    pub fn spawn(mut self) -> JoinHandle<io::Result<TcpStream>> {
        tokio::spawn(async move { self.connect().await })
    }

    async fn connect(&mut self) -> io::Result<TcpStream> {
        %(connect)s
    }

    %(dial_fn)s -> io::Result<TcpStream> {
        TcpStream::connect(&self.address).await
    }

    %(report_fn)s {
        self.failures += 1;
        eprintln!("failure {fails}: {error}");
        %(reported)s
    }
}
"""

MACRO = "retry!(%(policy)s, %(operation)s, %(options)s)"

LOOP = """
        let mut fails: u32 = 0;
        loop {
            let delay = {
                let error = match %(dial)s.await {
                    Ok(value) => return Ok(value),
                    Err(error) => error,
                };
                fails = fails.saturating_add(1);
                %(when)s
                let Some(delay) = %(decide)s else {
                    return Err(error);
                };
                %(hook)s
                delay
            };
            match delay {
                Duration::ZERO => yield_now().await,
                delay => sleep(delay).await,
            }
        }
"""


def source(form, connect, clients):
    """A file of so many clients."""
    lines = [HEADER]
    for number in range(clients):
        words = form._asdict()
        words["connect"] = connect % words
        lines.append(CLIENT % {**words, "number": number})
    return "".join(lines)


class Compiler:
    """Checks files of clients with a checkout of the crate."""

    def __init__(self, crate, libraries, folder):
        self.folder = folder
        self.rustc = rustc()
        self.flags = ["--edition=2024", "--crate-type=lib", "--emit=metadata"]
        aioretry = Path(folder) / "libaioretry.rmeta"
        lib = crate / "src" / "lib.rs"
        command(self.rustc, *self.flags, "--crate-name=aioretry", "-o", aioretry, lib)
        self.flags += [*extern("tokio", libraries), f"--extern=aioretry={aioretry}"]

    def words(self, text):
        """The command that checks a file."""
        path = Path(tempfile.mkdtemp(dir=self.folder)) / "clients.rs"
        path.write_text(text)
        return [self.rustc, *self.flags, "-o", path.with_suffix(".rmeta"), path]

    def cost(self, form, connect, clients):
        """Instructions of the compiler for one client more."""
        total = lambda number: instructions(*self.words(source(form, connect, number)))
        return (total(clients + 1) - total(1)) / clients

    def steps(self, form):
        """How many macros are expanded for the call. The client's other ones do not count."""

        def count(connect):
            words = self.words(source(form, connect, 1)) + ["-Ztrace-macros"]
            trace = command(*words, env={**os.environ, "RUSTC_BOOTSTRAP": "1"})
            return trace.count("= note: expanding `")

        return count(MACRO) - count(LOOP)


def measure(compiler, clients, title):
    """Prints what the forms of such a title cost, and returns what is above its bound."""
    forms = [form for form in FORMS if title in form.title]
    excess = []
    print("\n| million instructions of `cargo check` for | by hand | `retry!` | times | at most |")
    print("| --- | ---: | ---: | ---: | ---: |")
    calls = [(form, connect) for form in forms for connect in (LOOP, MACRO)]
    costs = each(calls, lambda call: compiler.cost(*call, clients))
    for form in forms:
        loop, retry = costs[form, LOOP], costs[form, MACRO]
        figures = f"{loop / 1e6:.2f} | {retry / 1e6:.2f} | {retry / loop:.3f} | {form.at_most:.2f}"
        print(f"| {form.title} | {figures} |")
        if retry / loop > form.at_most + MARGIN:
            excess.append(f"{form.title}: {retry / loop:.3f} times the loop by hand")
    print("\n| macro steps | | at most |\n| --- | ---: | ---: |")
    for form, at_most in STEPS.items():
        steps = compiler.steps(form)
        print(f"| {form.title} | {steps} | {at_most} |")
        if not 0 < steps <= at_most:
            excess.append(f"{form.title}: {steps} macro steps")
    return excess
