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
import random
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

SEED = 121
HOOKS = ("none", "sync", "async")
DELAYS = (1, 5, 20, 50, 100, 125, 250, 333, 500, 1000, 1500, 30_000, 3_600_000)
LONG = 50


class Decision(NamedTuple):
    abandon: bool
    delay: int  # milliseconds

    def __str__(self):
        return f"{'abandon' if self.abandon else 'retry'}:{self.delay}"


class Case(NamedTuple):
    kind: str
    hook: str
    succeeds: Optional[int]  # the attempt that succeeds
    decisions: tuple  # for fails = 1, 2, ...

    def __str__(self):
        return (
            f"kind={self.kind} hook={self.hook} succeeds={self.succeeds or 'never'} "
            f"decisions={','.join(map(str, self.decisions))}"
        )


# Cases. Each kind draws the attempt that succeeds, and the table of decisions.


def retries(delays):
    return [Decision(False, delay) for delay in delays]


def waits(rng, count):
    return retries(rng.choice(DELAYS) for _ in range(count))


def mixed(rng, count):
    return retries(rng.choice((0, rng.choice(DELAYS))) for _ in range(count))


def abandon(rng):
    return [Decision(True, rng.choice((0, rng.choice(DELAYS))))]


def first_attempt(rng):
    return 1, mixed(rng, rng.randint(1, 4))


def success_later(rng):
    failures = rng.randint(1, 10)
    return failures + 1, waits(rng, failures)


def success_zero_delays(rng):
    failures = rng.randint(1, 20)
    return failures + 1, retries([0] * failures)


def success_mixed_delays(rng):
    failures = rng.randint(2, 12)
    # One of each for certain.
    decisions = retries([0]) + waits(rng, 1) + mixed(rng, failures - 2)
    rng.shuffle(decisions)
    return failures + 1, decisions


def success_before_abandon(rng):
    failures = rng.randint(1, 8)
    return failures + 1, mixed(rng, failures + rng.randint(0, 3)) + abandon(rng)


def abandon_at_once(rng):
    succeeds = rng.choice((None, rng.randint(2, 4)))
    return succeeds, abandon(rng) + mixed(rng, rng.randint(0, 3))


def abandon_later(rng):
    return None, waits(rng, rng.randint(1, 10)) + abandon(rng)


def abandon_zero_delays(rng):
    return None, retries([0] * rng.randint(1, 12)) + abandon(rng)


def abandon_before_success(rng):
    failures = rng.randint(1, 8)
    return failures + 1, mixed(rng, failures - 1) + abandon(rng)


def doubling(rng):
    first, count = rng.choice(DELAYS[:6]), rng.randint(1, 10)
    return None, retries(first * 2**n for n in range(count)) + abandon(rng)


def long_success(rng):
    return LONG + 1, mixed(rng, LONG)


def long_abandon(rng):
    return None, mixed(rng, LONG - 1) + abandon(rng)


# For each kind, how many cases with each hook.
KINDS = {
    first_attempt: 11,
    success_later: 11,
    success_zero_delays: 11,
    success_mixed_delays: 11,
    success_before_abandon: 11,
    abandon_at_once: 11,
    abandon_later: 11,
    abandon_zero_delays: 11,
    abandon_before_success: 11,
    doubling: 11,
    long_success: 5,
    long_abandon: 5,
}


def generate():
    rng = random.Random(SEED)
    # By input: no two cases differ in their kind only.
    cases = {}
    for draw, count in KINDS.items():
        for hook in HOOKS:
            wanted = len(cases) + count
            while len(cases) < wanted:
                succeeds, decisions = draw(rng)
                case = Case(draw.__name__.replace("_", "-"), hook, succeeds, tuple(decisions))
                cases.setdefault(case[1:], case)
    return list(cases.values())


# Recording.


class AttemptFailed(Exception):
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

    async def async_hook(self, error, fails):
        self.note("hook-begin", self.id_of(error), fails)
        await asyncio.sleep(0)
        self.note("hook-end", self.id_of(error), fails)

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
# A case's first line is its input: the kind of case, the after_failure hook, the attempt that
# succeeds (all before it fail), and the policy's decisions for fails = 1, 2, ..., as
# retry:DELAY or abandon:DELAY. Decisions beyond the end of the run are there to be left alone.
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
    cases = generate()
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
