"""The program in windows of all kinds."""

from __future__ import annotations

from pathlib import Path

from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK, Terminal

pytestmark = WALK


def test_the_window_is_used_whole_whatever_its_surroundings_say(tmp_path: Path) -> None:
    """Where COLUMNS and LINES are exported they tell of a window of long ago."""
    laptop = Laptop(tmp_path)
    env = {**laptop.env, "COLUMNS": "80", "LINES": "24"}
    size = (120, 40)
    with Terminal(laptop.command(), size=size, cwd=tmp_path, env=env) as terminal:
        terminal.wait("Enter openen")
        terminal.press("n")
        terminal.wait("Welke methode")
        rows = terminal.wait("Enter kiezen").rstrip("\n").split("\n")
        assert len(rows) == 40
        assert "Enter kiezen" in rows[-1]
