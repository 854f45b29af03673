"""ImportFilesScreen: choose files of colleagues, on a stick or anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding

from cyclus_tui.app.import_session import IsCancelled, may_hold_session
from cyclus_tui.storage.folder_browser import FolderItem, folder_items, start_folders
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.screens.import_preview import ImportPreviewScreen
from cyclus_tui.tui.screens.list_screen import (
    MARKED,
    UNMARKED,
    ListScreen,
    short_name,
)
from cyclus_tui.tui.widgets.line_list import LineList, Row

FOLDER: Final = "/"
NAME_CELLS: Final = 46
"""So much of a name fits beside its date and size on eighty columns."""


class ImportFilesScreen(ListScreen[str]):
    """Gives back what was taken in, as a sentence; empty when nothing was."""

    TITLE = "Bestanden van collega's"
    KEYS = "Enter openen of bekijken · Spatie aankruisen · F1 hulp · Esc terug"
    HELP = """Bestanden van collega's

  ↑ ↓        kiezen
  Enter      een map openen; een bestand bekijken
  Spatie     een bestand aankruisen; Enter bekijkt
             dan alles wat is aangekruist
  Backspace  een map terug
  Esc        terug, zonder iets te veranderen

U ziet bestanden van Cyclus: .yaml (gemaakt met
Ctrl+E) en .db (een heel sessiebestand), ook als een
mailprogramma er .txt achter zette. Eerst ziet u wat
erin zit. Dan pas haalt u het binnen."""
    BINDINGS: ClassVar = [Binding("backspace", "up", "Een map terug")]

    def __init__(
        self, sessions: Path, controller: SessionController | None = None
    ) -> None:
        """Choose files, for the session of a controller or for a folder of sessions."""
        super().__init__(LineList(id="list", mark_cells=3, letters=" "))
        self.sessions = sessions
        self.controller = controller
        self.folder: Path | None = None
        self._previous_folder = ""

    def on_mount(self) -> None:
        """Begin with the sticks."""
        super().on_mount()
        self._go(None)

    def _read(
        self, folder: Path | None, _: IsCancelled
    ) -> Iterator[tuple[Path | None, list[Row]]]:
        """What is in a folder; without one, the places to begin with."""
        if folder is None:
            spots = start_folders(self.sessions)
            rows = [Row(str(s.path), FOLDER, s.name, str(s.path)) for s in spots]
        else:
            rows = [Row(str(folder.parent), FOLDER, "..", "een map terug")]
            rows += [_row(item) for item in folder_items(folder, may_hold_session)]
        yield folder, rows

    def _show(self, read: tuple[Path | None, list[Row]]) -> None:
        """Draw what is there."""
        folder, rows = read
        if folder != self.folder:
            return
        self.list.set_rows([self._with_mark(row) for row in rows])
        files = [row.key for row in rows if row.mark != FOLDER]
        if not self.list.go(self._previous_folder) and files:
            self.list.go(files[0])
        if folder and not files:
            self.say("Hier staan geen bestanden van Cyclus.")

    @on(LineList.LetterPressed)
    def mark(self, event: LineList.LetterPressed) -> None:
        """Mark a file, or take the mark away."""
        event.stop()
        row = self._row_of(event.key)
        if row is None or row.mark == FOLDER:
            self.say("Een map kunt u niet aankruisen. Enter opent de map.")
            return
        self.toggle_mark(event.key)
        self.list.replace(row.key, self._with_mark(row))
        count = len(self.marked)
        kind = "bestand" if count == 1 else "bestanden"
        self.say(f"{count} {kind} aangekruist." if count else "")

    @on(LineList.RowHighlighted)
    def show_highlighted(self, event: LineList.RowHighlighted) -> None:
        """The whole name of the file in front, where the list has no room for it."""
        event.stop()
        row = self._row_of(event.key)
        name = Path(event.key).name
        is_cut = row is not None and row.mark != FOLDER and row.text != name
        self.full.set_text(name if is_cut else "")

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Open a folder, or look at what is marked, or else at this file."""
        event.stop()
        row = self._row_of(event.key)
        if row is not None and row.mark == FOLDER:
            self._go(Path(event.key) if row.text != ".." else self._above())
        elif row is not None:
            self.preview_files([Path(path) for path in self.marked or (event.key,)])

    def preview_files(self, paths: list[Path]) -> None:
        """See what is in the files; back here unless they were taken in."""

        def close_when_imported(summary: str | None) -> None:
            if summary is None:
                self.set_focus(self.list)
            else:
                self.close(summary)

        self.show_above(
            ImportPreviewScreen(paths, self.sessions, self.controller),
            close_when_imported,
        )

    def action_up(self) -> None:
        """One folder up, and from the highest one to the places to begin with."""
        if self.folder is not None:
            self._go(self._above())

    def _go(self, folder: Path | None) -> None:
        """Go to a folder, or to the places to begin with."""
        self._previous_folder = str(self.folder or "")
        self.folder = folder
        where = str(folder) if folder else "Waar staan de bestanden?"
        self.goal.set_text(where)
        self.list.set_rows([])
        self.say("")
        read = partial(self._read, folder)
        self.load(read, self._show, group="folder")

    def _above(self) -> Path | None:
        """The folder above; none above the highest."""
        folder = self.folder
        return folder.parent if folder and folder.parent != folder else None

    def _row_of(self, key: str) -> Row | None:
        """The row of a path."""
        rows = map(self.list.row, range(self.list.row_count))
        return next((row for row in rows if row.key == key), None)

    def _with_mark(self, row: Row) -> Row:
        """A row as it is to be drawn: a file with or without its mark."""
        if row.mark == FOLDER:
            return row
        mark = MARKED if row.key in self.marked else UNMARKED
        return Row(row.key, mark, row.text, row.note)


def _row(item: FolderItem) -> Row:
    """A file or a folder in a line."""
    if item.is_folder:
        return Row(str(item.path), FOLDER, item.path.name, "map")
    when = datetime.fromtimestamp(item.changed).strftime("%Y-%m-%d %H:%M")
    name = short_name(item.path.name, NAME_CELLS)
    return Row(str(item.path), UNMARKED, name, f"{when} · {_size(item.size)}")


def _size(size: int) -> str:
    """How large a file is, for people."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{size / 1e6:.0f} MB"
