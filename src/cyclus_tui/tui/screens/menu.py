"""Menu: everything by name; type a few letters, Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding
from textual.widgets import Input

from cyclus_tui.tui.screens.search_dialog import SearchDialog
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


class MenuScreen(SearchDialog[str]):
    """Gives back the action that was chosen, or nothing; it knows nothing else."""

    BINDINGS: ClassVar = [Binding("escape,f10,ctrl+p", "close", "Terug")]

    def __init__(self, items: Sequence[MenuItem]) -> None:
        help_ = "Typ een paar letters, of kies met ↑↓"
        super().__init__(help_, "Enter = doen   ·   Esc = terug")
        self.items = items

    def on_mount(self) -> None:
        """Begin with everything."""
        super().on_mount()
        self._show("")

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        """Show what has these letters in its name."""
        event.stop()
        self._show(event.value)

    @on(Entry.WordsEntered)
    @on(LineList.RowChosen)
    def _choose(self, event: Entry.WordsEntered | LineList.RowChosen) -> None:
        """Do what is in front, or what was clicked."""
        event.stop()
        self.close(self.list.highlighted_key or None)

    def _show(self, letters: str) -> None:
        """List what matches every word that was typed."""
        words = letters.lower().split()
        rows = [
            Row(item.action, "", item.name, item.key)
            for item in self.items
            if all(word in item.name.lower() for word in words)
        ]
        self.list.set_rows(rows or [Row("", "", "Niets gevonden")])
