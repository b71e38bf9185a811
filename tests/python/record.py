#!/usr/bin/env python3
"""Records what the Python package aioretry does, for the crate to be compared with.

    python3 tests/python/record.py            writes traces.txt next to this file
    python3 tests/python/record.py --check    exits with 1 and a diff if it would change

Needs Python 3.9 or later and pip; the package goes to a temporary folder. Exits with 77 if pip
cannot install it.
"""

import argparse
import asyncio
import difflib
import importlib
import importlib.metadata
import itertools
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple, Optional

# The last version in which a policy is `fails -> (abandon, delay)`.
REQUIREMENT = "aioretry==1.2.1"
CANNOT_BE_HAD = 77  # the exit code
TRACES = Path(__file__).resolve().with_name("traces.txt")

HOOKS = ("none", "sync", "async")
DELAYS = (0, 250)  # milliseconds; the package does not sleep for a delay of zero
MOST_RETRIES = 1


class Decision(NamedTuple):
    abandon: bool
    delay: int  # milliseconds

    def __str__(self):
        return f"{'abandon' if self.abandon else 'retry'}:{self.delay}"


class Case(NamedTuple):
    hook: str
    decisions: tuple  # for fails = 1, 2, ...
    succeeds: Optional[int] = None  # the attempt that succeeds
    hook_raises: Optional[int] = None  # the failure at which the hook raises an error of its own

    def __str__(self):
        return (
            f"hook={self.hook} decisions={','.join(map(str, self.decisions))} "
            f"succeeds={self.succeeds or 'never'} hook-raises={self.hook_raises or 'never'}"
        )


def generate():
    """Up to one retry, and each way to end after it."""
    for hook in HOOKS:
        for retries in range(MOST_RETRIES + 1):
            for delays in itertools.product(DELAYS, repeat=retries):
                decisions = (*(Decision(False, delay) for delay in delays), Decision(True, 250))
                yield Case(hook, decisions)
                yield Case(hook, decisions, succeeds=retries + 1)
                if hook != "none" and retries > 0:
                    yield Case(hook, decisions, hook_raises=retries)


# Recording.


class AttemptFailed(Exception):
    pass


class HookFailed(Exception):
    pass


class Recorder:
    """The caller's side of one case: all that the package calls, writing down each call."""

    def __init__(self, case):
        self.case = case
        self.events = []
        self.outcomes = []

    def note(self, *event):
        self.events.append(" ".join(map(str, event)))

    def id_of(self, outcome):
        """The number of the attempt that ended in this very object."""
        for number, known in enumerate(self.outcomes, 1):
            if known is outcome:
                return number
        raise AssertionError(f"{outcome!r} came from no attempt")

    async def attempt(self):
        number = len(self.outcomes) + 1
        self.note("attempt", number)
        await asyncio.sleep(0)
        if number == self.case.succeeds:
            self.outcomes.append(object())
            return self.outcomes[-1]
        self.outcomes.append(AttemptFailed())
        raise self.outcomes[-1]

    def policy(self, fails):
        self.note("policy", fails)
        decision = self.case.decisions[fails - 1]
        return decision.abandon, decision.delay / 1000

    def sync_hook(self, error, fails):
        self.note("hook", self.id_of(error), fails)
        self.end_hook(fails)

    async def async_hook(self, error, fails):
        self.note("hook-begin", self.id_of(error), fails)
        await asyncio.sleep(0)
        self.note("hook-end", self.id_of(error), fails)
        self.end_hook(fails)

    def end_hook(self, fails):
        if fails == self.case.hook_raises:
            raise HookFailed(fails)

    async def sleep(self, seconds):
        delay = round(seconds * 1000)
        assert delay / 1000 == seconds, f"the package slept for {seconds} s"
        self.note("sleep", delay)
        await asyncio.sleep(0)

    def hook(self):
        return {"none": None, "sync": self.sync_hook, "async": self.async_hook}[self.case.hook]


async def record(module, case):
    recorder = Recorder(case)
    # Only the package's own name `asyncio` is replaced, so the recorder's sleeps stay real.
    module.asyncio = SimpleNamespace(sleep=recorder.sleep)
    decorate = module.retry(retry_policy=recorder.policy, after_failure=recorder.hook())
    try:
        value = await decorate(recorder.attempt)()
    except AttemptFailed as error:
        recorder.note("raised", recorder.id_of(error))
    except RuntimeError as error:
        # The package's own error, which it raises while it handles the hook's.
        assert isinstance(error.__context__, HookFailed), error
        recorder.note("raised-by-hook", *error.__context__.args)
    else:
        recorder.note("ok", recorder.id_of(value))
    return recorder.events


async def record_all(module, cases):
    return [await record(module, case) for case in cases]


# The package and the file.


def install(folder):
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if subprocess.run([*pip, "--no-deps", "--target", folder, REQUIREMENT]).returncode:
        print(f"TRACES NOT CHECKED: pip cannot install {REQUIREMENT}", file=sys.stderr)
        sys.exit(CANNOT_BE_HAD)


def load(folder):
    """The installed module and the version that its metadata tells."""
    sys.path.insert(0, folder)
    # The package's attribute `retry` is the decorator: it hides the module of that name.
    module = importlib.import_module("aioretry.retry")
    assert Path(folder).resolve() in Path(module.__file__).resolve().parents
    (installed,) = importlib.metadata.distributions(name="aioretry", path=[folder])
    return module, installed.version


def header(version, count):
    return f"""\
# What the Python package aioretry does: {count} cases, recorded by running the package itself.
# Version: {version}
# Make it again: python3 tests/python/record.py
#
# A case's first line is its input: the after_failure hook, the policy's decisions for fails = 1, 2,
# ..., as retry:DELAY or abandon:DELAY, the attempt that succeeds (all before it fail), and the failure
# at which the hook raises. Decisions beyond the end of the run are there to be left alone.
# The lines after it are what happened, in order:
#
#   attempt N            the N-th attempt begins
#   policy FAILS         the policy is called
#   hook ID FAILS        a sync hook is called, or an async one begins and ends:
#   hook-begin ID FAILS
#   hook-end ID FAILS
#   sleep DELAY          the sleep is called
#   ok ID                the call returns the value of attempt ID
#   raised ID            the call raises the error of attempt ID
#   raised-by-hook FAILS the call raises, since the hook did
#
# ID is an object's identity, not its text: the attempt that made it. Delays are in milliseconds.
"""


def render(version, cases, traces):
    parts = [header(version, len(cases))]
    for number, (case, events) in enumerate(zip(cases, traces), 1):
        parts.append("\n".join([f"case {number} {case}", *events]) + "\n")
    parts.append(f"end {len(cases)} cases\n")
    return "\n".join(parts)


def make():
    cases = list(generate())
    with tempfile.TemporaryDirectory() as folder:
        install(folder)
        module, version = load(folder)
        traces = asyncio.run(record_all(module, cases))
    return render(version, cases, traces)


def difference(old, new):
    lines = (text.splitlines(keepends=True) for text in (old, new))
    return "".join(difflib.unified_diff(*lines, f"{TRACES.name} (committed)", "recorded now"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help=f"compare with {TRACES.name}")
    check = parser.parse_args().check
    made = make()
    if not check:
        TRACES.write_bytes(made.encode())
        return 0
    committed = TRACES.read_text(encoding="utf-8") if TRACES.exists() else ""
    sys.stdout.write(difference(committed, made))
    return int(committed != made)


if __name__ == "__main__":
    sys.exit(main())
