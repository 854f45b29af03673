"""Menu: everything by name; type a few letters, Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding
from textual.widgets import Input

from cyclus_tui.tui.menu_search import MenuItem, near_misses, search
from cyclus_tui.tui.screens.search_dialog import SearchDialog
from cyclus_tui.tui.widgets.entry import Entry
from cyclus_tui.tui.widgets.line_list import LineList, Row

NOTHING: Final = "Niets gevonden. Typ een ander woord, of druk op Esc."
MEANT: Final = "Niets gevonden. Bedoelt u een van deze? Kies met ↓."
"""What stands in the list where nothing has what was typed."""


class MenuScreen(SearchDialog[str]):
    """Gives back the action that was chosen, or nothing; it knows nothing else."""

    HELP = """Menu: alles op naam

Typ een gewoon woord, zoals uitprinten of stemmen. Het begin
van een woord is genoeg.

  ↑ ↓     kiezen
  Enter   doen wat voor staat
  Esc     terug, er verandert niets

Wat iets weghaalt, staat onderaan en wordt eerst gevraagd.
Vindt het menu niets? Dan doet Enter ook niets."""

    BINDINGS: ClassVar = [Binding("escape,f10,ctrl+p", "close", "Terug")]

    def __init__(self, items: Sequence[MenuItem]) -> None:
        help_ = "Typ een paar letters, of kies met ↑↓"
        super().__init__(help_, "Enter = doen   ·   Esc = terug")
        self.items = items
        self._in_front: str | None = None
        """What was in front when the words in the field changed: Enter empties it."""

    def on_mount(self) -> None:
        """Begin with everything."""
        super().on_mount()
        self._show("")

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        """Show what these words find, the best in front."""
        event.stop()
        self._in_front = self.list.highlighted_key
        self._show(event.value)

    @on(Entry.WordsEntered)
    def _enter(self, event: Entry.WordsEntered) -> None:
        """Do what is in front; where nothing is, the words stay to be changed."""
        event.stop()
        key = self._in_front if event.text else self.list.highlighted_key
        self.entry.give_back(event.text)
        self._do(key)

    @on(LineList.RowChosen)
    def _choose(self, event: LineList.RowChosen) -> None:
        """Do what was clicked."""
        event.stop()
        self._do(event.key)

    def _do(self, action: str | None) -> None:
        """Give back an action; on a line that is none, such as a notice, nothing."""
        if action:
            self.close(action)

    def _show(self, typed: str) -> None:
        """List what is found; else what was perhaps meant, behind a line saying so."""
        rows = [_row(item) for item in search(self.items, typed)]
        if not rows:
            meant = [_row(item) for item in near_misses(self.items, typed)]
            rows = [Row("", "", MEANT if meant else NOTHING), *meant]
        self.list.set_rows(rows)
        self.list.action_first()


def _row(item: MenuItem) -> Row:
    """One thing that can be done, with its key."""
    return Row(item.action, "", item.name, item.key)
