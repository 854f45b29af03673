"""SearchDialog: a field in which one types, and a list from which one picks."""

from __future__ import annotations

from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ScreenResultType as Answer
from textual.widgets import Static

from cyclus_tui.tui.screens.base_screen import Dialog
from cyclus_tui.tui.widgets.entry import Entry
from cyclus_tui.tui.widgets.line_list import LineList

MOVES: Final = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}
"""The keys that move through the list while one types, and how far."""


class SearchDialog(Dialog[Answer]):
    """What is typed, and what is in front, means what a dialog makes of it."""

    def __init__(self, help: str, keys: str, question: str = "") -> None:  # noqa: A002
        """A dialog with a help text in the field, and keys and a question around."""
        super().__init__()
        self.question = question
        self.keys = keys
        self.entry = Entry(help, id="search")
        self.list = LineList(id="found", mark_cells=1)

    def compose(self) -> ComposeResult:
        """The question, the field, the list and the keys."""
        with Vertical(id="box"):
            if self.question:
                yield Static(self.question, id="asked", markup=False)
            yield self.entry
            yield self.list
            yield Static(self.keys, id="choices", markup=False)

    def on_mount(self) -> None:
        """The cursor is where one types."""
        self.set_focus(self.entry)

    def on_key(self, event: Key) -> None:
        """The arrows move through the list while one types."""
        if event.key in MOVES and self.entry.has_focus:
            event.stop()
            self.list.move(MOVES[event.key])

    def take_over(self, typed: str) -> None:
        """What was typed at a question above it stands in the field."""
        self.entry.type_on(typed)
