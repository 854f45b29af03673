"""Sees every frame that goes to the terminal, whole or in part, as a person would."""

from __future__ import annotations

import inspect
import re
from functools import cached_property
from pathlib import Path
from typing import Final

from rich.cells import cell_len
from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.screens.black import BlackScreen
from cyclus_tui.tui.screens.session import SessionScreen

_PART: Final = re.compile(
    r"\x1b\[(?P<y>\d+);(?P<x>\d+)H|\x1b\[[0-9;?]*[A-Za-z]|\n|[^\x1b\n]+"
)


class Glass:
    """What stands on a terminal after all that was written to it."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], str] = {}

    def write(self, sequence: str) -> None:
        """Put text where its escape sequences say."""
        x = y = 0
        for part in _PART.finditer(sequence):
            if part["y"]:
                x, y = int(part["x"]) - 1, int(part["y"]) - 1
            elif part[0] == "\n":
                x, y = 0, y + 1
            elif not part[0].startswith("\x1b"):
                for letter in part[0]:
                    self._cells[y, x] = letter
                    x += cell_len(letter)

    @property
    def text(self) -> str:
        """All of it, line by line."""
        lines: dict[int, list[str]] = {}
        for place in sorted(self._cells):
            lines.setdefault(place[0], []).append(self._cells[place])
        return "\n".join("".join(line) for line in lines.values())


class PaintedApp(CyclusApp):
    """The program, of which `judge` looks at each frame.

    `App._display` is the one place through which each update goes on its way to the
    terminal. Without a terminal it goes no further, so it is drawn here.
    """

    CSS_PATH = str(Path(inspect.getfile(CyclusApp)).with_name("cyclus.tcss"))

    @cached_property
    def glass(self) -> Glass:
        """The terminal."""
        return Glass()

    def judge(self, written: str, glass: str) -> None:
        """Look at what was painted, and at the whole glass after it."""

    @property
    def hides(self) -> bool:
        """Whether the whole room sees the screen, or nobody sees a thing."""
        if any(isinstance(screen, BlackScreen) for screen in self.screen_stack):
            return True
        below = [s for s in self.screen_stack if isinstance(s, SessionScreen)]
        return bool(below) and below[-1].controller.room

    def _display(
        self, screen: Screen[object], renderable: RenderableType | None
    ) -> None:
        """Paint as the program does, and look."""
        super()._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            written = renderable.render_segments(self.console)
            self.glass.write(written)
            self.judge(written, self.glass.text)
