"""Where a walk takes place: the installed program, and a laptop of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.walk.terminal import Terminal

PLACES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
"""The variables that say where settings and caches are."""


class Laptop:
    """A folder that holds all that the program writes, and the program itself."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sessions = folder / "sessies"
        self.env = {name: str(folder / "laptop") for name in PLACES}

    def command(self, *words: str | Path) -> list[str]:
        """The installed program, with its sessions in this folder."""
        program = [sys.executable, "-m", "cyclus_tui", "--sessions"]
        return [*program, str(self.sessions), *map(str, words)]

    def terminal(
        self, *words: str | Path, size: tuple[int, int] = (80, 24)
    ) -> Terminal:
        """The program in a real terminal."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return Terminal(self.command(*words), size=size, cwd=self.folder, env=self.env)

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """The program on the command line, until it ends."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return subprocess.run(
            self.command(*words),
            cwd=self.folder,
            env={**os.environ, **self.env},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )

    def one(self, kind: str, begins: str = "") -> Path:
        """The one file of a kind among the sessions, such as `db`."""
        (path,) = self.sessions.glob(f"{begins}*.{kind}")
        return path
