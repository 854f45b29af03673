"""A hall full of ideas: work goes on while the program compares them."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

from cyclus_tui.storage.session_file import SessionFile
from tests.builders import add_ideas
from tests.tui.table import Table
from tests.walk.pseudo_terminal import PseudoTerminal

pytestmark = pytest.mark.walk

WHAT = [
    "speeltuin",
    "bankjes",
    "bomen",
    "lampen",
    "fietsen",
    "koffie",
    "muziek",
    "buren",
    "water",
    "sport",
]
WHERE = [
    "school",
    "straat",
    "park",
    "plein",
    "kerk",
    "winkel",
    "tuin",
    "bus",
    "sloot",
    "markt",
]
WHO = ["voor ouderen", "voor kinderen", "elke maandag", "met de buurt", "op zaterdag"]
ALIKE = [f"Meer {a} bij de {b} {c}" for a, b, c in product(WHAT, WHERE, WHO)]
"""Five hundred ideas that share so many words that most pairs must be looked at."""


@pytest.fixture
def laptop(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A session where five hundred ideas are laid together, and its surroundings."""
    table = Table(tmp_path)
    add_ideas(table.copy, *ALIKE)
    table.lay()
    with closing(SessionFile.open(table.path)) as file:
        file.save_local_value("where", "A6|A6.1")
    homes = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    env = {
        **os.environ,
        **dict.fromkeys(homes, str(tmp_path)),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parents[2] / "src"),
    }
    return table.path, env


def opened(laptop: tuple[Path, dict[str, str]]) -> PseudoTerminal:
    """The program on that session."""
    path, env = laptop
    command = [sys.executable, "-m", "cyclus_tui", "open", str(path)]
    return PseudoTerminal(command, env=env)


def test_a_key_is_obeyed_before_all_is_compared_and_the_hint_comes_later(
    laptop: tuple[Path, dict[str, str]],
) -> None:
    with opened(laptop) as terminal:
        terminal.wait("500 los · 0 stapels".encode())
        terminal.type(b"1")
        terminal.wait("499 los · 1 stapel".encode())
        assert b"Zelfde? " not in terminal.output
        terminal.wait(b"Zelfde? ")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended(patience=3.0) == 128 + signal.SIGTERM


def test_comparing_stops_with_the_step_and_with_the_program(
    laptop: tuple[Path, dict[str, str]],
) -> None:
    with opened(laptop) as terminal:
        terminal.wait("500 los · 0 stapels".encode())
        terminal.type(b"\x0e")
        terminal.wait(b"A7 ")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended(patience=3.0) == 128 + signal.SIGTERM
        assert b"Zelfde? " not in terminal.output
