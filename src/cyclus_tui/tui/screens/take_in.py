"""TakeInScreen: choose files of colleagues, on a stick or anywhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from cyclus_tui.app.import_session import ENDINGS
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.errors import CyclusError
from cyclus_tui.storage.nearby import FolderItem, contents, start_folders
from cyclus_tui.tui.screens.help import HelpScreen
from cyclus_tui.tui.screens.look import LookScreen
from cyclus_tui.tui.screens.shown import Shown
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.literal import drawable
from cyclus_tui.tui.widgets.status import Status

TITLE: Final = "Bestanden van collega's"
KEYS: Final = "Enter openen of bekijken · Spatie aankruisen · F1 hulp · Esc terug"
MARKED: Final = "[x]"
UNMARKED: Final = "[ ]"
FOLDER: Final = "/"

HELP: Final = """Bestanden van collega's

  ↑ ↓        kiezen
  Enter      een map openen; een bestand bekijken
  Spatie     een bestand aankruisen; Enter bekijkt
             dan alles wat is aangekruist
  Backspace  een map terug
  Esc        terug, zonder iets te veranderen

U ziet bestanden van Cyclus: .yaml (gemaakt met
Ctrl+E) en .db (een heel sessiebestand). Eerst ziet u
wat erin zit. Dan pas haalt u het binnen."""


class TakeInScreen(Shown[str]):
    """Gives back what was taken in, as a sentence; empty when nothing was."""

    @dataclass
    class Found(Message):
        """What is in a folder; `None` for the places to begin with."""

        folder: Path | None
        rows: list[Row]
        problem: str = ""

    BINDINGS: ClassVar = [
        Binding("backspace", "up", "Een map terug"),
        Binding("f1", "help", "Hulp"),
        Binding("escape,ctrl+q", "close", "Terug"),
    ]

    def __init__(self, sessions: Path, opened: OpenSession | None = None) -> None:
        super().__init__()
        self.sessions = sessions
        self.opened = opened
        self.folder: Path | None = None
        self.marked: dict[str, None] = {}
        """The paths that were marked, in the order in which that was done."""
        self._came_from = ""
        self.heading = Static(TITLE, id="title", markup=False)
        self.goal = Static("", id="goal", markup=False)
        self.list = LineList(id="list", mark_cells=3, letters=" ")
        self.status = Status(id="status")
        self.keys = Static(KEYS, id="keys", markup=False)

    def compose(self) -> ComposeResult:
        """Title, where we are, what is there, what was said, keys."""
        yield self.heading
        yield self.goal
        yield self.list
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Begin with the sticks."""
        self.set_focus(self.list)
        self._go(None)

    @work(thread=True, exclusive=True, group="folder")
    def find(self, folder: Path | None) -> None:
        """Read a folder on a thread: a stick may be slow or gone."""
        worker = get_current_worker()
        rows: list[Row] = []
        problem = ""
        try:
            if folder is None:
                rows = [
                    Row(str(spot.path), FOLDER, spot.name, str(spot.path))
                    for spot in start_folders(self.sessions)
                ]
            else:
                rows = [Row(str(folder.parent), FOLDER, "..", "een map terug")]
                rows += [_row(item) for item in contents(folder, ENDINGS)]
        except CyclusError as error:
            problem = str(error)
        if not worker.is_cancelled:
            self.post_message(self.Found(folder, rows, problem))

    @on(Found)
    def show(self, found: Found) -> None:
        """Draw what is there."""
        if found.folder != self.folder:
            return
        self.list.set_rows([self._with_mark(row) for row in found.rows])
        files = [row.key for row in found.rows if row.mark != FOLDER]
        if not self.list.go(self._came_from) and files:
            self.list.go(files[0])
        if found.problem:
            self.status.refuse(found.problem)
        elif found.folder and not files:
            self._say("Hier staan geen bestanden van Cyclus.")

    @on(LineList.LetterPressed)
    def mark(self, event: LineList.LetterPressed) -> None:
        """Mark a file, or take the mark away."""
        event.stop()
        row = self._row_of(event.key)
        if row is None or row.mark == FOLDER:
            self._say("Een map kunt u niet aankruisen. Enter opent de map.")
            return
        if event.key in self.marked:
            del self.marked[event.key]
        else:
            self.marked[event.key] = None
        self.list.replace(row.key, self._with_mark(row))
        count = len(self.marked)
        kind = "bestand" if count == 1 else "bestanden"
        self._say(f"{count} {kind} aangekruist." if count else "")

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Open a folder, or look at what is marked, or else at this file."""
        event.stop()
        row = self._row_of(event.key)
        if row is not None and row.mark == FOLDER:
            self._go(Path(event.key) if row.text != ".." else self._above())
        elif row is not None:
            self.look([Path(path) for path in self.marked or (event.key,)])

    def look(self, paths: list[Path]) -> None:
        """See what is in the files; back here unless they were taken in."""

        def come_back(said: str | None) -> None:
            if said is None:
                self.set_focus(self.list)
            else:
                self.close(said)

        self.show_above(LookScreen(paths, self.sessions, self.opened), come_back)

    def action_up(self) -> None:
        """One folder up, and from the highest one to the places to begin with."""
        if self.folder is not None:
            self._go(self._above())

    def action_help(self) -> None:
        """What can be done here."""
        self.show_above(HelpScreen(HELP))

    def action_close(self) -> None:
        """Back, with everything as it was."""
        self.close("")

    def _go(self, folder: Path | None) -> None:
        """Go to a folder, or to the places to begin with."""
        self._came_from = str(self.folder or "")
        self.folder = folder
        where = str(folder) if folder else "Waar staan de bestanden?"
        self.goal.update(Content(drawable(where)))
        self.list.set_rows([])
        self._say("")
        self.find(folder)

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

    def _say(self, text: str) -> None:
        """Say what happened."""
        self.status.say(text)


def _row(item: FolderItem) -> Row:
    """A file or a folder in a line."""
    if item.is_folder:
        return Row(str(item.path), FOLDER, item.path.name, "map")
    when = datetime.fromtimestamp(item.changed).strftime("%Y-%m-%d %H:%M")
    return Row(str(item.path), UNMARKED, item.path.name, f"{when} · {_size(item.size)}")


def _size(size: int) -> str:
    """How large a file is, for people."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{size / 1e6:.0f} MB"
