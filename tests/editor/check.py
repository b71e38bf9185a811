#!/usr/bin/env python3
"""Checks what rust-analyzer shows to those who write calls of the macros.

    python3 tests/editor/check.py             one line for each check; exits with 1 if one failed
    python3 tests/editor/check.py --verbose   with what rust-analyzer answered

Needs rust-analyzer and the component rust-src, and the registry: rust-analyzer fetches what the
standard library depends on. Exits with 77 and the reason if rust-analyzer is missing, reports
trouble or does not see the standard library. Each call is written into `sample.rs`, in a package of
its own that nothing builds. `$0` is where the cursor stands in a call.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # of the import below, next to it
from language_server import LanguageServer, RequestFailed, ServerEnded  # noqa: E402

CANNOT_BE_HAD = 77  # the exit code
SECONDS = 300  # for all of it
HERE = Path(__file__).resolve().parent
CRATE = HERE.parent.parent
CURSOR = "$0"

MANIFEST = """\
[package]
name = "sample"
version = "0.0.0"
edition = "2024"

[dependencies]
aioretry = {{ path = "{crate}" }}

[workspace]
"""

OPTIONS = {"when", "after_failure", "sleep"}
PARAMETERS = {"max_retries", "delay", "factor", "step", "max_delay", "jitter", "random"}
ERROR = {"is_transient", "retry_after"}
CLIENT = {"dial", "report", "policy"}
DURATION = {"from_millis"}

# Calls no macro of this crate: where this fails, the calls below say nothing about the crate.
PLAIN = "let _: Duration = Duration::$0; Err(Failure)"

# A call, and what is offered at the cursor.
COMPLETIONS = [
    # the name of an option
    ("retry!(self.policy, self.dial(), whe$0)", OPTIONS),
    ("retry!(self.policy, self.dial(), whe$0,)", OPTIONS),
    ("retry!(self.policy, self.dial(), whe$0 = |_| true)", OPTIONS),
    ("retry!(self.policy, async { self.dial().await }, aft$0)", OPTIONS),
    ("retry!(self.policy, self.dial(), when = |_| true, aft$0)", OPTIONS),
    ("retry!(self.policy, self.dial(), sleep = sleep, when = |_| true, aft$0,)", OPTIONS),
    ("retry!(self.policy, self.dial(), sle$0, when = |_| true)", OPTIONS),
    ("retry!(self.policy, self.dial(), sle$0 when = |_| true)", OPTIONS),
    ("retry_blocking!(self.policy, self.dial_blocking(), whe$0)", OPTIONS),
    # the name of a parameter
    ("policy!(max$0)", PARAMETERS),
    ("policy!(max_retries = 3, del$0)", PARAMETERS),
    ("policy!(max_retries = 3, del$0, factor = 2)", PARAMETERS),
    ("policy!(max_retries = 3, del$0 factor = 2)", PARAMETERS),
    ("policy!(max_retries = 3, del$0 = Duration::ZERO)", PARAMETERS),
    ("retry!(policy!(max_retries = 3, del$0), self.dial())", PARAMETERS),
    # the error
    ("retry!(self.policy, self.dial(), when = |error| error.$0)", ERROR),
    ("retry!(self.policy, self.dial(), when = |error| error.is$0)", ERROR),
    ("retry!(self.policy, self.dial(), when = |error| { !error.$0 })", ERROR),
    ("retry!(self.policy, self.dial(), when = |error| error.is$0, sleep = sleep)", ERROR),
    ("retry!(self.policy, self.dial(), after_failure = |error, fails| error.$0)", ERROR),
    ("retry!(self.policy, self.dial(), after_failure = async |error, fails| error.$0)", ERROR),
    ("retry!(self.policy, self.dial(), after_failure = async |error, fails| error.is$0)", ERROR),
    ("retry!(self.policy, self.dial(), after_failure = async |error, fails| { error.$0 })", ERROR),
    ("retry!(self.policy, self.dial(), sleep = sleep, when = |error| error.$0)", ERROR),
    ("retry!(|fails, error| Some(error.$0), self.dial())", ERROR),
    ("retry!(|fails, error| error.re$0, self.dial(), sleep = sleep)", ERROR),
    ("retry!(|fails, error| { Some(error.$0) }, self.dial(), sleep = sleep)", ERROR),
    ("retry!(async |fails, error| { Some(error.$0) }, self.dial())", ERROR),
    ("retry_blocking!(self.policy, self.dial_blocking(), when = |error| error.$0)", ERROR),
    # what surrounds the call
    ("retry!(self.policy, async { self.$0 })", CLIENT),
    ("retry!(self.policy, async { self.di$0 })", CLIENT),
    ("retry!(self.policy, async { self.$0 }, when = |_| true)", CLIENT),
    ("retry!(self.policy, async move { self.$0.await }, when = |_| true, sleep = sleep)", CLIENT),
    ("retry!(self.policy, async || -> Result<Session, Failure> { self.$0 })", CLIENT),
    ("retry!(self.policy, async || -> Result<Session, Failure> { self.$0 }, sleep = sleep)", CLIENT),
    ("retry!(self.policy, self.$0)", CLIENT),
    ("retry!(self.policy, self.dial(), after_failure = async |error, fails| self.$0)", CLIENT),
    ("retry_blocking!(self.policy, self.$0)", CLIENT),
    ("policy!(max_retries = 3, delay = Duration::$0)", DURATION),
    ("policy!(max_retries = 3, delay = Duration::from$0, factor = 2)", DURATION),
]

RETRY = """\
retry!(
    policy!(max_retries = 5, delay = Duration::from_millis(100), factor = 2),
    async { self.dial().await },
    when = |error| error.is_transient(),
    after_failure = async |error, fails| self.report(error, fails).await,
    sleep = sleep,
)"""

RETRY_BLOCKING = """\
retry_blocking!(
    self.policy,
    self.dial_blocking(),
    when = |error| error.is_transient(),
    after_failure = |_error, fails| self.failures = fails,
    sleep = std::thread::sleep,
)"""

POLICY = """\
policy!(
    max_retries = 5,
    delay = Duration::from_millis(100),
    factor = 2,
    step = Duration::from_millis(50),
    max_delay = Duration::from_secs(10),
    jitter = 1,
    random = 4,
)"""

# A call, the struct that explains its names, and the names.
NAMED = [
    (RETRY, "Options", OPTIONS),
    (RETRY_BLOCKING, "Options", OPTIONS),
    (POLICY, "Parameters", PARAMETERS),
    (RETRY, "Parameters", {"max_retries", "delay", "factor"}),
]

# A call, and the line of `sample.rs` where the definition stands.
DEFINITIONS = [
    ("retry!(self.policy, async { self.di$0al().await })", "async fn dial("),
    ("retry!(self.pol$0icy, self.dial())", "policy: fn("),
    ("retry!(self.policy, self.dial(), when = |error| error.is_trans$0ient())", "fn is_transient("),
    (
        "retry!(self.policy, self.dial(), "
        "after_failure = async |error, fails| self.rep$0ort(error, fails).await)",
        "async fn report(",
    ),
    ("retry!(|_, error| Some(error.retry$0_after()), self.dial())", "fn retry_after("),
    ("retry_blocking!(self.policy, self.dial_block$0ing(), sleep = std::thread::sleep)", "fn dial_bl"),
]

CORRECT = [
    RETRY,
    RETRY_BLOCKING,
    f"({POLICY})(1).map(|_| Session).ok_or(Failure)",
    "retry!(self.policy, self.dial())",
    "retry!(self.policy, async { self.dial().await })",
    "retry!(self.policy, async move { self.dial().await })",
    "retry!(self.policy, async || -> Result<Session, Failure> { Ok(self.dial().await?) })",
    "retry!(|fails| (fails > 3, Duration::ZERO), self.dial())",
    "retry!(|_, error| Some(error.retry_after()), self.dial(), when = Failure::is_transient)",
    "retry!(|_, error| { Some(error.retry_after()) }, self.dial())",
    "retry!(async |fails, _| (fails > 3, 5_u64), self.dial(), sleep = async |_| {})",
    "retry!(self.policy, self.dial(), when = |error| { error.is_transient() }, sleep = sleep)",
    "retry!(self.policy, self.dial(), after_failure = |_, fails| self.failures = fails)",
    "retry!(self.policy, self.dial(), after_failure = async |_, fails| { self.failures = fails })",
    "retry_blocking!(self.policy, self.dial_blocking(), sleep = std::thread::sleep)",
    "retry_blocking!(self.policy, || self.dial_blocking(), sleep = |_| ())",
]

# A call that is wrong, and what marks it: no diagnostics could also mean that none were made.
WRONG = [
    ("retry!(self.policy, async { self.hang_up().await })", "hang_up"),
    ("retry!(self.policy, self.dial(), when = |error| error.is_gone())", "is_gone"),
]

# The macro as a function's last expression is read as a statement, else as an expression.
STATEMENT = "{}"
EXPRESSION = "let result = {};\n        result"


class Failed(Exception):
    pass


class NotChecked(Exception):
    pass


class Editor:
    """The sample, opened in rust-analyzer."""

    def __init__(self, server, path):
        self.server = server
        self.path = path
        self.sample = (HERE / "sample.rs").read_text()
        self.text = ""

    def write(self, call, place=STATEMENT):
        """Writes a call into the sample, and answers where the cursor is."""
        before, _, after = self.sample.replace("CALL", place.format(call)).partition(CURSOR)
        self.text = before + after
        self.server.show(self.path, self.text)
        line, character = before.count("\n"), len(before) - (before.rfind("\n") + 1)
        document = {"uri": self.path.as_uri()}
        return {"textDocument": document, "position": {"line": line, "character": character}}

    def completions(self, call, place):
        answer = self.server.request("textDocument/completion", self.write(call, place))
        # "dial(…)", "into(as Into)"
        return [re.match(r"\w*", item["label"])[0] for item in (answer or {"items": []})["items"]]

    def hover(self, call, place):
        answer = self.server.request("textDocument/hover", self.write(call, place))
        return answer["contents"]["value"] if answer else ""

    def definitions(self, call, place):
        found = self.server.request("textDocument/definition", self.write(call, place))
        lines = self.text.splitlines()
        return [lines[one["range"]["start"]["line"]] for one in found if self.is_here(one)]

    def is_here(self, location):
        return location["uri"] == self.path.as_uri()

    def diagnostics(self, call, place):
        document = {"textDocument": self.write(call, place)["textDocument"]}
        found = self.server.request("textDocument/diagnostic", document)["items"]
        return [one["message"] for one in found]


def documentation(struct):
    """The comments of the fields of one of the structs that the macros name."""
    source = (CRATE / "src" / "private" / "names.rs").read_text()
    body = re.search(rf"pub struct {struct} {{\n(.*?)\n}}", source, re.DOTALL)[1]
    fields = re.findall(r"((?: *///[^\n]*\n)+) *pub (\w+):", body)
    return {name: words(comment.replace("///", "")) for comment, name in fields}


def words(text):
    return " ".join(text.split())


# What a check expects of an answer. It answers what to tell, and raises `Failed`.


def offers(editor, call, place, expected):
    found = editor.completions(call, place)
    if not expected <= set(found):
        raise Failed(f"not offered: {shortened(expected - set(found))}; but: {shortened(found)}")
    return shortened(found)


def explains(editor, call, place, expected):
    found = words(editor.hover(call, place))
    if expected not in found:
        raise Failed(f"the hover is: {found or 'nothing'}")
    return found


def leads_to(editor, call, place, expected):
    found = editor.definitions(call, place)
    if len(found) != 1 or expected not in found[0]:
        raise Failed(f"the definitions are: {found or 'none'}")
    return found[0].strip()


def is_accepted(editor, call, place):
    found = editor.diagnostics(call, place)
    if found:
        raise Failed(f"the diagnostics are: {found}")
    return "no diagnostics"


def is_refused(editor, call, place, expected):
    found = editor.diagnostics(call, place)
    if not any(expected in message for message in found):
        raise Failed(f"the diagnostics are: {found or 'none'}")
    return found[0]


def shortened(names):
    names = sorted(names)
    return ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "")


def hovers():
    for call, struct, names in NAMED:
        comments = documentation(struct)
        for name in sorted(names):
            start, end = re.search(rf"\b{name}(?= =)", call).span()
            middle = (start + end) // 2
            yield f"{call[:middle]}{CURSOR}{call[middle:]}", comments[name]


# A macro's name shows its documentation, down to the last heading, and not only the file it is in.
DOCUMENTED = [
    ("re$0try!(self.policy, self.dial())", "Cancellation"),
    ("retry_$0blocking!(self.policy, self.dial_blocking())", "an operation that blocks until"),
    ("pol$0icy!(max_retries = 3, delay = Duration::ZERO)", "Jitter"),
]


def checks():
    """A kind, a call, and what the call's answer must be."""
    for call, heading in DOCUMENTED:
        yield "hover", explains, call, [heading]
    for call, comment in hovers():
        yield "hover", explains, call, [comment]
    for call, names in COMPLETIONS:
        yield "completion", offers, call, [names]
    for call, line in DEFINITIONS:
        yield "definition", leads_to, call, [line]
    for call in CORRECT:
        yield "correct", is_accepted, call, []
    for call, word in WRONG:
        yield "wrong", is_refused, call, [word]


def check_all(editor, verbose):
    count, failed = 0, 0
    for kind, check, call, expected in checks():
        count += 1
        title = f"{kind} {around_cursor(call)}"
        try:
            found = [check(editor, call, place, *expected) for place in (STATEMENT, EXPRESSION)]
            print(f"ok      {title}" + (f"\n        {found[0]}" if verbose else ""))
        except (Failed, RequestFailed) as error:
            failed += 1
            print(f"FAILED  {title}\n        {error}")
    print(f"{count} checks, {failed} failed")
    return 1 if failed else 0


def around_cursor(call):
    """A call of many lines is told by the line of the cursor."""
    lines = [line for line in call.splitlines() if CURSOR in line] or [words(call)]
    return lines[0].strip()


def is_working(command):
    """rustup leaves a program of this name that only says how to install it."""
    try:
        done = subprocess.run([command, "--version"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def has_standard_library():
    command = ["rustc", "--print", "sysroot"]
    sysroot = subprocess.run(command, capture_output=True, text=True).stdout.strip()
    return (Path(sysroot) / "lib/rustlib/src/rust/library/core").is_dir()


def check_in(folder, verbose):
    path = folder / "src" / "lib.rs"
    path.parent.mkdir()
    (folder / "Cargo.toml").write_text(MANIFEST.format(crate=CRATE))
    path.write_text("")
    with LanguageServer(["rust-analyzer"], folder, SECONDS) as server:
        server.start()
        editor = Editor(server, path)
        editor.write("Err(Failure)")
        server.wait_until_ready()
        refuse_trouble(server)
        try:
            offers(editor, PLAIN, STATEMENT, DURATION)
        except (Failed, RequestFailed) as error:
            raise NotChecked(f"rust-analyzer does not see the standard library: {error}") from error
        code = check_all(editor, verbose)
        refuse_trouble(server)  # it may have come in the meantime
        return code


def refuse_trouble(server):
    if server.trouble:
        raise NotChecked(f"rust-analyzer says: {server.trouble}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--verbose", action="store_true", help="with what was answered")
    verbose = arguments.parse_args().verbose
    try:
        if not (is_working("rust-analyzer") and has_standard_library()):
            raise NotChecked("rust-analyzer or the component rust-src is missing")
        with tempfile.TemporaryDirectory(prefix="aioretry-editor-") as folder:
            return check_in(Path(folder).resolve(), verbose)
    except ServerEnded:
        reason = f"rust-analyzer ended, or took more than {SECONDS} s"
    except NotChecked as error:
        reason = error
    print(f"EDITOR NOT CHECKED: {reason}", file=sys.stderr)
    return CANNOT_BE_HAD


if __name__ == "__main__":
    sys.exit(main())
