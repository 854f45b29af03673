"""Menu: everything by name; type a few letters, Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Input, Static

from cyclus_tui.tui.screens.base_screen import Dialog
from cyclus_tui.tui.widgets.entry import Entry
from cyclus_tui.tui.widgets.line_list import LineList, Row


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One thing that can be done."""

    name: str
    """What it is called, in Dutch."""
    action: str
    """The action of the screen below."""
    key: str = ""
    """The key that does the same."""


class MenuScreen(Dialog[str]):
    """Gives back the action that was chosen, or nothing; it knows nothing else."""

    BINDINGS: ClassVar = [Binding("escape,f10,ctrl+p", "close", "Terug")]

    def __init__(self, items: Sequence[MenuItem]) -> None:
        super().__init__()
        self.items = items
        self.entry = Entry("Typ een paar letters, of kies met ↑↓", id="search")
        self.list = LineList(id="found", mark_cells=1)

    def compose(self) -> ComposeResult:
        """The field to search in, and the list."""
        with Vertical(id="box"):
            yield self.entry
            yield self.list
            yield Static("Enter = doen   ·   Esc = terug", id="choices", markup=False)

    def on_mount(self) -> None:
        """Begin with everything."""
        self._show("")
        self.set_focus(self.entry)

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        """Show what has these letters in its name."""
        event.stop()
        self._show(event.value)

    @on(Entry.WordsEntered)
    def _give(self, event: Entry.WordsEntered) -> None:
        """Do what is in front."""
        event.stop()
        self.close(self.list.highlighted_key or None)

    @on(LineList.RowChosen)
    def _choose(self, event: LineList.RowChosen) -> None:
        """Do what was clicked."""
        event.stop()
        self.close(event.key or None)

    def on_key(self, event: Key) -> None:
        """The arrows move through the list while one types."""
        moves = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}
        if event.key in moves and self.entry.has_focus:
            event.stop()
            self.list.move(moves[event.key])

    def action_close(self) -> None:
        """Do nothing."""
        self.close()

    def _show(self, letters: str) -> None:
        """List what matches every word that was typed."""
        words = letters.lower().split()
        rows = [
            Row(item.action, "", item.name, item.key)
            for item in self.items
            if all(word in item.name.lower() for word in words)
        ]
        self.list.set_rows(rows or [Row("", "", "Niets gevonden")])
