#!/usr/bin/env python3
"""Measures what `retry!` costs beside the loop by hand and other libraries, and prints tables.

    measure.py                   everything: about twenty minutes
    measure.py --smoke           one short round, to see that it all runs
    measure.py --check [TITLE]   only what a call costs `cargo check`, in the forms of such a title
      --smoke                    from fewer calls
      --crate PATH               of another checkout of the crate

What a call costs `cargo check` has bounds, and what is above them is an error. Nearly everything is
counted in instructions, by callgrind, as the difference of two lengths, so that start-up cancels.
They are the same each time, however busy the machine is. Exits with 77 if valgrind is missing.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import check_cost
from tools import command, each, extern, instructions, rustc

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", HERE / "target")).resolve()
LIBRARIES = TARGET / "release" / "deps"
PEERS = TARGET / "release" / "peers"
DEBUG_PEERS = TARGET / "debug" / "peers"
DEBUG_STACK = TARGET / "debug" / "stack"

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
parser.add_argument("--check", nargs="?", const="", metavar="TITLE")
parser.add_argument("--smoke", action="store_true")
parser.add_argument("--crate", type=Path, default=ROOT)
OPTIONS = parser.parse_args()
SMOKE = OPTIONS.smoke

CONTESTANTS = {
    "by_hand": None,
    "aioretry": f'{{ path = "{ROOT}" }}',
    "async_fn_mut": None,
    "backon": '"=1.6.0"',
    "tokio_retry": '"=0.3.2"',
}
LIBRARIES_ONLY = [name for name in CONTESTANTS if CONTESTANTS[name]]
PAIR = ("by_hand", "aioretry")
# The shapes of a call site, and the most code that `retry!` may take, times the loop by hand. A hook
# that may fail takes 1.05 with rustc 1.95, and 1.24 with 1.99.
SITES = {"ready_sleep": 1.02, "when": 1.02, "hook": 1.02, "failing_hook": 1.25}
HAS = {"async_fn_mut": ["ready_sleep"], "backon": ["ready_sleep", "when", "hook"]}
HAS |= {name: list(SITES) for name in PAIR}
# These may be larger than the loop's by what the closure of the hook captures.
LARGER_FUTURE = {"hook_block"}
DECISIONS = [
    "constant",
    "linear",
    "doubling",
    "factor 1.5",
    "doubling, jitter, own generator",
    "doubling, jitter",
    "backon: doubling",
    "backon: doubling, jitter",
    "tokio-retry: doubling",
    "tokio-retry: doubling, jitter",
]


class Table:
    """Rows of figures, a column for each contestant."""

    def __init__(self):
        print("| | " + " | ".join(name.replace("_", "-") for name in CONTESTANTS) + " |")
        print("| --- |" + " ---: |" * len(CONTESTANTS))

    def row(self, title, figures, form="{:.0f}"):
        cells = [form.format(figures[name]) if name in figures else "–" for name in CONTESTANTS]
        print(f"| {title.replace('_', ' ')} | " + " | ".join(cells) + " |", flush=True)


# What runs.


def difference(*arguments, length, program=PEERS):
    """Instructions of one more, where `{}` stands for how many."""

    def count(how_many):
        return instructions(program, *(how_many if word == "{}" else word for word in arguments))

    return (count(2 * length) - count(length)) / length


def measure_instructions(table, shapes):
    calls = 10 if SMOKE else 1000
    for shape in list(shapes)[: 2 if SMOKE else None]:
        for failures in (0, 3):
            run = lambda name: difference("run", name, shape, "{}", failures, length=calls)
            table.row(f"instructions, {shape}, {failures} failures", each(shapes[shape], run))
    for failures in (1, 1000):
        run = lambda name: difference("run", name, "ready_sleep", 1, "{}", length=failures)
        table.row(f"instructions of a failure among {failures:,}", each(PAIR, run))


def measure_sizes(table, sizes):
    """Returns which futures are larger than the loop's."""
    excess = []
    for shape, who in sizes.items():
        for index, error in enumerate(("1", "100")):
            bytes_of = {name: pair[index] for name, pair in who.items()}
            table.row(f"bytes of the future, {shape}, error of {error}", bytes_of)
            loop, retry = (bytes_of[name] for name in PAIR)
            if retry > loop and shape not in LARGER_FUTURE:
                excess.append(f"the future, {shape}: {retry} bytes, the loop's {loop}")
    return excess


def measure_debug(table):
    """Returns whether a debug build executes too much."""
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET)}
    command("cargo", "build", "--locked", cwd=HERE, env=environment)
    run = lambda name: difference(
        "run", name, "all_options", "{}", 3, length=20, program=DEBUG_PEERS
    )
    figures = each(PAIR, run)
    table.row("instructions of a debug build, all options, 3 failures", figures)
    loop, retry = (figures[name] for name in PAIR)
    return [f"debug build: {retry / loop:.3f} times the loop"] if retry > 1.3 * loop else []


def measure_stack():
    """Prints the smallest stacks on which a debug build runs; returns which are too large."""

    def smallest(name):
        too_small, enough = 16, 4096
        while enough - too_small > 4:
            middle = (too_small + enough) // 2
            done = subprocess.run([DEBUG_STACK, name, str(middle)], capture_output=True)
            too_small, enough = (middle, enough) if done.returncode else (too_small, middle)
        return enough

    excess = []
    print("\n| KiB of stack, debug build | by hand | `retry!` |\n| --- | ---: | ---: |")
    for shape in ("call", "future", "block", "hook", "sleeper"):
        loop, retry = smallest(f"{shape}_by_hand"), smallest(shape)
        print(f"| {shape} of 100 KiB | {loop} | {retry} |")
        if retry > 1.5 * loop:
            excess.append(f"stack, {shape}: {retry / loop:.2f} times the loop")
    return excess


def measure_tasks(table):
    for tasks in (1, 1000):
        bytes_of = lambda name: int(command(PEERS, "tasks", name, tasks))
        table.row(f"bytes of a task among {tasks:,} that sleep on tokio", each(PAIR, bytes_of))


def measure_decisions():
    count = 800 if SMOKE else 8000
    nothing = difference("decide", "nothing", "{}", length=count)
    print("\n| one decision of a policy | instructions |\n| --- | ---: |")
    for policy in DECISIONS[:2] if SMOKE else DECISIONS:
        print(f"| {policy} | {difference('decide', policy, '{}', length=count) - nothing:.0f} |")


def decisions_beyond_the_cap():
    """Which decisions take longer than the last one whose delay is below the cap."""
    excess = []
    for policy, last in (("endless doubling", 7), ("endless tripling", 5)):
        cost = lambda fails: round(difference("decide", f"{policy} after {fails}", "{}", length=800))
        most = cost(last)
        for fails in (1000, 2**32 - 1):
            if cost(fails) > most:
                excess.append(f"{policy} after {fails} failures: {cost(fails)}, after {last}: {most}")
    return excess


# What is compiled: the contestants' own functions, copied under other names.


def sites(contestant, shape, count):
    text = (HERE / "src" / "contestants" / f"{contestant}.rs").read_text()
    header = re.sub(r"^//!.*\n", "", text[: text.index("pub async fn ")], flags=re.M)
    body = re.search(rf"pub async fn {shape}<E: Failure>\(.*?\n}}\n", text, re.S)[0]
    body = body.replace("<E: Failure>", "").replace(", E>", ", Small>")
    body = body.replace("Client<E>", "Client<Small>")
    lines = [
        "#![allow(unused_imports)]",
        header.replace("crate::client", "peers::client"),
        "use peers::client::Small;",
        "use std::{pin::pin, task::{Context, Poll}};",
    ]
    for site in range(count):
        # Not the same code a hundred times, which the compiler would make once.
        place = body.replace("client.dial()", f"client.dial_at({site})")
        lines.append(place.replace(f"fn {shape}", f"fn connect_{site}"))
        lines.append(
            f"pub fn poll_{site}(client: &mut Client<Small>, context: &mut Context<'_>) "
            f"-> Poll<Result<u32, Small>> {{ pin!(connect_{site}(client)).poll(context) }}"
        )
    return "\n".join(lines)


def measure_sites(table, folder):
    """Returns which calls take too much code."""
    compiler = rustc()
    flags = ["--edition=2024", "--crate-type=lib", "-Copt-level=3", "-Ccodegen-units=1"]
    for name in ("peers", "tokio", *LIBRARIES_ONLY):
        flags += extern(name, LIBRARIES)
    excess = []
    for shape, at_most in SITES.items():

        def text_size(name):
            path = Path(folder) / f"{name}_{shape}.rs"
            path.write_text(sites(name, shape, 100))
            command(compiler, *flags, "--emit=obj", "-o", path.with_suffix(".o"), path)
            sections = command("size", "-A", path.with_suffix(".o")).splitlines()
            fields = (line.split() for line in sections if line.startswith(".text"))
            return sum(int(field[1]) for field in fields)

        sizes = each([name for name in CONTESTANTS if shape in HAS.get(name, [])], text_size)
        table.row(f"bytes of code, a hundred calls, {shape}", sizes)
        loop, retry = (sizes[name] for name in PAIR)
        if retry > at_most * loop:
            excess.append(f"code, {shape}: {retry / loop:.3f} times the loop by hand")
    return excess


# A program that does nothing but depend on a crate. Seconds, as cargo starts dozens of programs.


def measure_dependence(table, folder):
    crates, seconds = {}, {}
    for name in LIBRARIES_ONLY[: 1 if SMOKE else None]:
        package = Path(folder) / f"empty_{name}"
        target = package / "target"
        (package / "src").mkdir(parents=True)
        (package / "src" / "main.rs").write_text("fn main() {}\n")
        (package / "Cargo.toml").write_text(
            f'[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n'
            f"[dependencies]\n{name.replace('_', '-')} = {CONTESTANTS[name]}\n"
        )
        place = {"cwd": package, "env": {**os.environ, "CARGO_TARGET_DIR": str(target)}}
        command("cargo", "fetch", **place)
        tree = command("cargo", "tree", "--quiet", "-e", "normal", "--prefix", "none", **place)
        crates[name] = len({line.split(" (")[0] for line in tree.splitlines()}) - 1

        def build():
            shutil.rmtree(target, ignore_errors=True)
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            command("cargo", "build", "--offline", **place)
            return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before

        seconds[name] = min(build() for _ in range(1 if SMOKE else 3))
    table.row("crates that a program depends on by it", crates)
    table.row("CPU seconds of a clean build with it", seconds, "{:.2f}")


def measure_all(folder):
    table = Table()
    sizes = {}
    for line in command(PEERS, "sizes").splitlines():
        contestant, shape, small, large = line.split()
        sizes.setdefault(shape, {})[contestant] = int(small), int(large)
    measure_instructions(table, {**sizes, "blocking": PAIR})
    excess = measure_sizes(table, sizes)
    excess += measure_debug(table)
    measure_tasks(table)
    excess += measure_sites(table, folder)
    measure_dependence(table, folder)
    measure_decisions()
    return excess + measure_stack()


def main():
    if not shutil.which("valgrind"):
        print("PEERS NOT MEASURED: Debian's package valgrind is missing", file=sys.stderr)
        return 77
    only_check = OPTIONS.check is not None
    what = ["-p", "tokio"] if only_check else []
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET)}
    command("cargo", "build", "--release", "--locked", *what, cwd=HERE, env=environment)
    print(command("rustc", "--version"))
    excess = []
    with tempfile.TemporaryDirectory() as folder:
        if not only_check:
            excess += measure_all(folder)
            excess += decisions_beyond_the_cap()
        compiler = check_cost.Compiler(OPTIONS.crate, LIBRARIES, folder)
        excess += check_cost.measure(compiler, 20 if SMOKE else 60, OPTIONS.check or "")
    for line in excess:
        print(f"TOO MUCH: {line}", file=sys.stderr)
    return 1 if excess else 0


if __name__ == "__main__":
    sys.exit(main())
