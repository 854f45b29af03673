"""ChangeFolderScreen: in which folder a session goes on, nearby or typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding

from cyclus_tui.storage.folder_browser import start_folders
from cyclus_tui.storage.folders import documents_folder
from cyclus_tui.tui.screens.search_dialog import SearchDialog
from cyclus_tui.tui.widgets.entry import Entry
from cyclus_tui.tui.widgets.line_list import LineList, Row

if TYPE_CHECKING:
    from cyclus_tui.app.import_session import IsCancelled

QUESTION: Final = "In welke map bewaart u de sessie? U werkt daar dan verder."
KEYS: Final = "Enter = hier bewaren   ·   Esc = terug"


class ChangeFolderScreen(SearchDialog[Path]):
    """Gives back the folder that was chosen or typed, or nothing."""

    HELP = """Op een andere plek bewaren

De sessie gaat naar een andere map, en u werkt daar verder.

  ↑ ↓     een map die in de buurt is
  typen   een andere map, met alles wat ervoor hoort
  Enter   hier bewaren
  Esc     terug, er verandert niets"""

    BINDINGS: ClassVar = [Binding("escape,ctrl+q", "close", "Terug")]

    def __init__(self, now: Path) -> None:
        """Ask where to, from the folder in which the session is `now`."""
        super().__init__("Typ een map, of kies met ↑↓", KEYS, QUESTION)
        self.now = now

    def on_mount(self) -> None:
        """Begin with what is nearby."""
        super().on_mount()
        self.load(self._nearby, self.list.set_rows)

    def _nearby(self, _: IsCancelled) -> Iterator[list[Row]]:
        """The folders nearby; a stick may be slow or gone."""
        nearby = [(spot.name, spot.path) for spot in start_folders(self.now)]
        if documents := documents_folder():
            nearby.append(("Documenten", documents))
        others = [one for one in nearby if one[1] != self.now]
        yield [Row(str(path), "", name, str(path)) for name, path in others]

    @on(Entry.WordsEntered)
    def take(self, event: Entry.WordsEntered) -> None:
        """Enter: the folder that was typed, else the one in front."""
        event.stop()
        typed = event.text.strip().strip("\"'")
        self._choose(typed or self.list.highlighted_key or "")

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Enter or a click on a folder."""
        event.stop()
        self._choose(event.key)

    def _choose(self, folder: str) -> None:
        """Give back a folder, when there is one."""
        if folder:
            self.close(_whole(folder))


def _whole(folder: str) -> Path:
    """A folder as it was typed, from the root on where that can be told."""
    path = Path(folder)
    try:
        return path.expanduser().absolute()
    except (OSError, RuntimeError):  # no home, or no folder in which we are
        return path
