"""How soon something is to be read after the program starts, and a key is taken.

Through a terminal of its own, from exec to the bytes on the screen, beside a Textual
app as small as they come, in turn in one run:

    python -m benchmarks.first_screen [--rounds N]

The key is typed before the program has begun: who types at once loses nothing.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple

from tests.walk.pseudo_terminal import PseudoTerminal

CONTENT_GOAL: Final = 50.0
KEY_GOAL: Final = 1.25
SESSIONS: Final = 12
LONG_AGO: Final = 1_700_000_000
"""The catalogue keeps nothing of a file that was written a moment ago."""

HIGHLIGHTED: Final = b"\x1b[4;1H\x1b[1;38;2;"
"""How the second line of the list begins once it is the one in front."""

MINIMAL: Final = """
from textual.app import App
from textual.binding import Binding
from textual.widgets import Static

class Minimal(App):
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [Binding("n", "new", "New")]

    def compose(self):
        yield Static("klaar om te beginnen")

    def action_new(self):
        self.query_one(Static).update("toets gekomen")

Minimal().run()
"""


class Case(NamedTuple):
    """A program, the words that it shows first, a key, and the answer to it."""

    name: str
    command: Sequence[str]
    content: bytes
    key: bytes = b""
    answer: bytes = b""


def cases() -> list[Case]:
    """Ours and the smallest; a key that opens a screen, and one that moves a line."""
    python = sys.executable
    ours = [python, "-m", "cyclus_tui"]
    smallest = [python, "-c", MINIMAL]
    return [
        Case("minimal", smallest, b"klaar om te beginnen"),
        Case("minimal, key", smallest, b"", b"n", b"toets gekomen"),
        Case("cyclus", ours, b"Avond 11"),
        Case("cyclus, key", ours, b"", b"\x1b[B", HIGHLIGHTED),
        Case("cyclus, n", ours, b"", b"n", b"Welke methode?"),
    ]


def prepare(env: Mapping[str, str]) -> None:
    """A folder of sessions that the catalogue knows."""
    start = [sys.executable, "-m", "cyclus_tui"]
    for number in range(SESSIONS):
        answers = ["--title", f"Avond {number}", "--date", f"2026-11-{number + 1:02}"]
        new = [*start, "new", "adviesvangers", "--no-open", *answers]
        made = subprocess.run(new, env=env, check=True, capture_output=True)
        os.utime(made.stdout.decode().strip(), (LONG_AGO + number,) * 2)
    subprocess.run([*start, "list"], env=env, check=True, capture_output=True)


def measure(case: Case, env: Mapping[str, str]) -> float:
    """The milliseconds from exec to what is waited for."""
    started = perf_counter()
    with PseudoTerminal(case.command, env=env, typed=case.key) as terminal:
        terminal.wait(case.answer or case.content)
        return (perf_counter() - started) * 1_000


def main() -> None:
    """Measure in turn and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home:
        env = {
            **os.environ,
            # As where it was installed: everything is compiled once.
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            **dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME"), home),
            "XDG_STATE_HOME": home,
            "CYCLUS_SESSIONS": str(Path(home) / "sessies"),
        }
        prepare(env)
        todo = cases()
        for case in todo:
            measure(case, env)
        found: dict[str, list[float]] = {case.name: [] for case in todo}
        for _ in range(rounds):
            for case in todo:
                found[case.name].append(measure(case, env))
    report(found)


def report(found: Mapping[str, list[float]]) -> None:
    """Print the medians and what they are worth."""
    told = [f"{'ms':<14}{'least':>8}{'median':>8}{'most':>8}"]
    for name, times in found.items():
        told.append(f"{name:<14}{min(times):8.0f}{median(times):8.0f}{max(times):8.0f}")
    content = median(found["cyclus"])
    ratio = median(found["cyclus, key"]) / median(found["minimal, key"])
    told.append(f"content within {content:.0f} ms (goal {CONTENT_GOAL:.0f})")
    told.append(f"keys: {ratio:.2f} x minimal (goal {KEY_GOAL})")
    print("\n".join(told))  # noqa: T201 - a benchmark prints


if __name__ == "__main__":
    main()
