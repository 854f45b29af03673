"""ListScreen: a list above the work, with all that is known of the row in front."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ScreenResultType as Answer

from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.widgets.line_list import LineList
from cyclus_tui.tui.widgets.plain_text import PlainText
from cyclus_tui.tui.widgets.status import Status

MARKED, UNMARKED = "[x]", "[ ]"
"""What stands before a row that can be marked."""


def short_name(name: str, cells: int) -> str:
    """The beginning and the end of a name: copies differ in what stands at the end."""
    if len(name) <= cells:
        return name
    end = cells // 2
    return f"{name[: cells - end - 1]}…{name[-end:]}"


class ListScreen(BaseScreen[Answer]):
    """A title, what it is about, a list, the row in front whole, status and keys."""

    TITLE: ClassVar[str] = ""
    KEYS: ClassVar[str] = ""
    BINDINGS: ClassVar = [
        Binding("escape,ctrl+q", "close", "Terug"),
    ]

    def __init__(self, rows: LineList) -> None:
        """A screen around a list."""
        super().__init__()
        self.heading = PlainText(self.TITLE, id="title")
        self.goal = PlainText(id="goal")
        self.list = rows
        self.full = PlainText(id="full")
        self.status = Status(id="status")
        self.keys = PlainText(self.KEYS, id="keys")
        self.marked: dict[str, None] = {}
        """The keys that were marked, in the order in which that was done."""

    def compose(self) -> ComposeResult:
        """All of them; what has no words takes no room."""
        yield self.heading
        yield self.goal
        yield self.list
        yield self.full
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """The cursor is in the list."""
        self.set_focus(self.list)

    def say(self, text: str, *, refused: bool = False) -> None:
        """Say what happened."""
        self.status.say(text, refused=refused)

    def refuse(self, problem: str) -> None:
        """Say why something cannot be."""
        self.say(problem, refused=True)

    def toggle_mark(self, key: str) -> None:
        """Mark a row, or take the mark away."""
        if key in self.marked:
            del self.marked[key]
        else:
            self.marked[key] = None
