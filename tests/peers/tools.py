"""Commands, and how many instructions they take."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def command(*words, **options):
    """What a command prints; ends everything if it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def instructions(*words):
    printed = command("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words)
    return int(re.search(r"Collected : (\d+)", printed)[1])


def each(names, figure):
    """The figure of each name. As many are measured at once as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(names, pool.map(figure, names)))


def rustc():
    """The compiler itself, not the stand-in for it that rustup installs."""
    return Path(command("rustc", "--print=sysroot").strip()) / "bin" / "rustc"


def extern(name, libraries):
    """The flags by which the newest of a folder's libraries of a name is found."""
    found = libraries.glob(f"lib{name}-*.rlib")
    newest = max(found, key=lambda library: library.stat().st_mtime)
    return ["-L", f"dependency={libraries}", f"--extern={name}={newest}"]
