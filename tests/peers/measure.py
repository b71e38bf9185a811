#!/usr/bin/env python3
"""Measures what `retry!` costs beside the loop by hand and other libraries, and prints one table.

    python3 tests/peers/measure.py            everything: about ten minutes
    python3 tests/peers/measure.py --smoke    one short round, to see that it all runs

Needs valgrind. Instructions are counted by callgrind, as the difference of two run lengths, so that
start-up cancels; times are user CPU seconds, the least of several alternating runs. Exits with 77 if
valgrind is missing.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", HERE / "target")).resolve()
SMOKE = "--smoke" in sys.argv[1:]

CONTESTANTS = {
    "by_hand": None,
    "aioretry": f'{{ path = "{ROOT}" }}',
    "async_fn_mut": None,
    "backon": '"=1.6.0"',
    "tokio_retry": '"=0.3.2"',
    "tokio_retry2": '"=0.9.1"',
    "tryhard": '"=0.5.2"',
    "mulligan": '"=0.7.1"',
    "retry_block": '"=1.0.0"',
}
# What a call site of each looks like, with a hook where it has one.
SITE = {"by_hand": "hook", "aioretry": "hook", "backon": "hook", "async_fn_mut": "ready_sleep"}
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


def command(*words, **options):
    """What a command prints; ends everything if it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


def cpu_seconds(*words, **options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command(*words, **options)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def least(rounds, works):
    """The least seconds of each work, in rounds, so that all suffer alike from what else runs."""
    seconds = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            seconds[name].append(work())
    return {name: min(times) for name, times in seconds.items()}


class Table:
    """Rows of figures, a column for each contestant."""

    def __init__(self):
        self.columns = [name.replace("_", "-") for name in CONTESTANTS]
        print("| | " + " | ".join(self.columns) + " |")
        print("| --- |" + " ---: |" * len(self.columns))

    def row(self, title, figures, form="{:.0f}"):
        cells = [form.format(figures[name]) if name in figures else "–" for name in CONTESTANTS]
        print(f"| {title} | " + " | ".join(cells) + " |", flush=True)


# Instructions.


def instructions(*arguments):
    program = TARGET / "release" / "peers"
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments],
        capture_output=True,
        text=True,
    )
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not found:
        sys.exit(f"callgrind {arguments}: {done.stderr}")
    return int(found[1])


def difference(*arguments, length):
    """Instructions of one more, where `{}` stands for how many."""
    def count(how_many):
        return instructions(*(str(how_many) if word == "{}" else word for word in arguments))

    return (count(2 * length) - count(length)) / length


def entries():
    """Who can do what, as the program lists it with the sizes."""
    sizes = {}
    for line in command(TARGET / "release" / "peers", "sizes").splitlines():
        contestant, shape, small, large = line.split()
        sizes[contestant, shape] = int(small), int(large)
    return sizes


def measure_instructions(table, sizes):
    calls = 10 if SMOKE else 1000
    shapes = list(dict.fromkeys(shape for _, shape in sizes))
    for shape in shapes[: 2 if SMOKE else None]:
        who = [contestant for contestant, has in sizes if has == shape]
        for failures in ("0", "3"):
            title = f"instructions, {shape.replace('_', ' ')}, {failures} failures"
            run = lambda name: difference("run", name, shape, "{}", failures, length=calls)
            table.row(title, {name: run(name) for name in who})
    for failures in ("0", "3"):
        run = lambda name: difference("run", name, "blocking", "{}", failures, length=calls)
        title = f"instructions, `retry_blocking!`, {failures} failures"
        table.row(title, {name: run(name) for name in ("by_hand", "aioretry")})
    for failures in (1, 1000) if SMOKE else (1, 1000, 1_000_000):
        each = lambda name: difference("run", name, "ready_sleep", "1", "{}", length=failures)
        title = f"instructions of a failure among {failures:,}"
        table.row(title, {name: each(name) for name in ("by_hand", "aioretry")})


def measure_sizes(table, sizes):
    for shape in dict.fromkeys(shape for _, shape in sizes):
        for index, error in enumerate(("1", "100")):
            has = {who: pair[index] for (who, what), pair in sizes.items() if what == shape}
            table.row(f"bytes of the future, {shape.replace('_', ' ')}, error of {error}", has)


def measure_tasks(table):
    for tasks in ("1", "1000") if SMOKE else ("1", "1000", "100000"):
        program = TARGET / "release" / "peers"
        bytes_of = lambda name: int(command(program, "tasks", name, tasks))
        title = f"bytes of a task among {int(tasks):,} that sleep on tokio"
        table.row(title, {name: bytes_of(name) for name in ("by_hand", "aioretry")})


# Call sites: the contestants' own functions, copied under other names.


def sites(contestant, count, folder, shape=None):
    shape = shape or SITE.get(contestant, "timer")
    text = (HERE / "src" / "contestants" / f"{contestant}.rs").read_text()
    header = text[: text.index("pub async fn ready_sleep" if "fn ready_sleep" in text else "pub async fn ")]
    header = re.sub(r"^//!.*\n", "", header, flags=re.M).replace("crate::client", "peers::client")
    body = re.search(rf"pub async fn {shape}<E: Failure>\(.*?\n}}\n", text, re.S)[0]
    body = body.replace("<E: Failure>", "").replace("Client<E>", "Client<Small>").replace(", E>", ", Small>")
    lines = [
        "#![allow(unused_imports)]",
        header,
        "use peers::client::Small;",
        "use std::task::{Context, Poll};",
    ]
    for site in range(count):
        # Not the same code a hundred times, which the compiler would make once.
        place = body.replace("client.dial()", f"client.dial_at({site})")
        place = place.replace("client.dial_mut()", f"client.dial_at({site})")
        lines.append(place.replace(f"fn {shape}", f"fn connect_{site}"))
        lines.append(
            f"pub fn poll_{site}(client: &mut Client<Small>, context: &mut Context<'_>) "
            f"-> Poll<Result<u32, Small>> {{ std::pin::pin!(connect_{site}(client)).poll(context) }}"
        )
    path = Path(folder) / f"{contestant}_{shape}_{count}.rs"
    path.write_text("\n".join(lines))
    return path


def compile_sites(path, *flags):
    libraries = TARGET / "release" / "deps"
    externs = []
    for name in ("peers", "aioretry", "tokio", "backon", "tokio_retry", "tokio_retry2", "tryhard", "mulligan", "retry_block"):
        newest = max(libraries.glob(f"lib{name}-*.rlib"), key=lambda library: library.stat().st_mtime)
        externs += ["--extern", f"{name}={newest}"]
    out = path.with_suffix(".out")
    return ["rustc", "--edition=2024", "--crate-type=lib", "--cap-lints=allow", "-L", f"dependency={libraries}",
            *externs, *flags, "-o", out, path]


CHECK = ["--emit=metadata"]
RELEASE = ["--emit=obj", "-Copt-level=3", "-Ccodegen-units=1"]


def text_size(path):
    sections = command("size", "-A", path).splitlines()
    fields = (line.split() for line in sections if line.startswith(".text"))
    return sum(int(words[1]) for words in fields)


def measure_sites(table, folder):
    count, rounds = (3, 1) if SMOKE else (300, 5)
    hundred = {name: sites(name, 3 if SMOKE else 100, folder) for name in CONTESTANTS}
    for path in hundred.values():
        command(*compile_sites(path, *RELEASE))
    text = {name: text_size(path.with_suffix(".out")) for name, path in hundred.items()}
    table.row(f"bytes of code, {3 if SMOKE else 100} call sites, release", text)

    many = {name: sites(name, count, folder) for name in CONTESTANTS}
    for title, flags in (("check", CHECK), ("release", RELEASE)):
        works = {name: lambda path=path: cpu_seconds(*compile_sites(path, *flags)) for name, path in many.items()}
        table.row(f"CPU seconds, {title} of {count} call sites", least(rounds, works), "{:.2f}")
    awaited = {name: sites(name, count, folder, "awaited_hook") for name in ("by_hand", "aioretry")}
    for title, flags in (("check", CHECK), ("release", RELEASE)):
        works = {name: lambda path=path: cpu_seconds(*compile_sites(path, *flags)) for name, path in awaited.items()}
        table.row(f"CPU seconds, {title} of {count} call sites, awaited hook", least(rounds, works), "{:.2f}")
    for count in (1, 3) if SMOKE else (1, 10, 100, 1000):
        some = {name: sites(name, count, folder) for name in ("by_hand", "aioretry")}
        works = {name: lambda path=path: cpu_seconds(*compile_sites(path, *CHECK)) for name, path in some.items()}
        table.row(f"CPU seconds, check of {count:,} call sites", least(rounds, works), "{:.2f}")


# A program that does nothing but depend on a crate.


def measure_dependence(table, folder):
    names = [name for name in CONTESTANTS if CONTESTANTS[name]]
    crates, works = {}, {}
    for name in names[:1] if SMOKE else names:
        package = Path(folder) / f"empty_{name}"
        (package / "src").mkdir(parents=True)
        (package / "src" / "main.rs").write_text("fn main() {}\n")
        crate = name.replace("_", "-") if name != "tokio_retry2" else "tokio-retry2"
        (package / "Cargo.toml").write_text(
            f'[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n'
            f"[dependencies]\n{crate} = {CONTESTANTS[name]}\n"
        )
        target = package / "target"
        environment = {**os.environ, "CARGO_TARGET_DIR": str(target)}
        command("cargo", "fetch", cwd=package, env=environment)
        tree = command("cargo", "tree", "-e", "normal", "--prefix", "none", cwd=package, env=environment)
        crates[name] = len({line.split(" (")[0] for line in tree.splitlines()}) - 1

        def build(package=package, target=target, environment=environment):
            shutil.rmtree(target, ignore_errors=True)
            return cpu_seconds("cargo", "build", "--offline", cwd=package, env=environment)

        works[name] = build
    table.row("crates that a program depends on by it", crates)
    table.row("CPU seconds of a clean build with it", least(1 if SMOKE else 3, works), "{:.2f}")


def measure_decisions():
    count = 800 if SMOKE else 8000
    nothing = difference("decide", "nothing", "{}", length=count)
    print("\n| one decision of a policy | instructions |\n| --- | ---: |")
    for policy in DECISIONS[:2] if SMOKE else DECISIONS:
        print(f"| {policy} | {difference('decide', policy, '{}', length=count) - nothing:.0f} |")


def main():
    if not shutil.which("valgrind"):
        print("PEERS NOT MEASURED: Debian's package valgrind is missing", file=sys.stderr)
        return 77
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET)}
    command("cargo", "build", "--release", "--locked", cwd=HERE, env=environment)
    sizes = entries()
    print(command("rustc", "--version"))
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        measure_instructions(table, sizes)
        measure_sizes(table, sizes)
        measure_tasks(table)
        measure_sites(table, folder)
        measure_dependence(table, folder)
    measure_decisions()
    return 0


if __name__ == "__main__":
    sys.exit(main())
