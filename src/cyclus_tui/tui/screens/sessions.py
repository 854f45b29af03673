"""SessionsScreen: the list of sessions; open one, or begin one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from cyclus_tui.errors import CyclusError
from cyclus_tui.storage.library import Library, SessionEntry
from cyclus_tui.tui.screens.help import HelpScreen
from cyclus_tui.tui.screens.menu import MenuItem, MenuScreen
from cyclus_tui.tui.screens.new_session import NewSessionScreen
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.status import Status

EMPTY = "Er zijn nog geen sessies. Druk op n om er een te beginnen."
KEYS = "Enter openen · n nieuwe sessie · F1 hulp · F10 menu · Ctrl+Q stoppen"
HELP = """Sessies

  Enter    opent de sessie die voor staat; zij begint waar ze stopte
  n        een nieuwe sessie
  ↑ ↓      kiezen
  F10      alles op naam
  Ctrl+Q   stoppen

Elke sessie is één bestand. U kunt het kopiëren naar een stick.
Voor een collega: open de sessie en druk op Ctrl+E."""

AT_ONCE = 50
"""How many rows are drawn together while a long list comes in."""


class SessionsScreen(Screen[None]):
    """Rows come as they are known: a thousand sessions never freeze the screen."""

    BINDINGS: ClassVar = [
        Binding("n", "new", "Nieuwe sessie"),
        Binding("f1", "help", "Hulp"),
        Binding("f10,ctrl+p", "menu", "Alles op naam"),
        Binding("escape", "nothing", "Een stap terug"),
        Binding("ctrl+q", "stop", "Stoppen"),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.entries: dict[Path, SessionEntry] = {}

    def compose(self) -> ComposeResult:
        """Title, list, what is wrong, keys."""
        yield Static("Sessies", id="title", markup=False)
        yield Static(str(self.folder), id="goal", markup=False)
        yield Static("", id="empty", markup=False)
        yield LineList(id="list", mark_cells=10)
        yield Status(id="told")
        yield Static(KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """The cursor is in the list."""
        self.query_one(LineList).focus()

    def on_screen_resume(self) -> None:
        """Look again what there is."""
        self.look()

    @work(thread=True, exclusive=True, group="look")
    def look(self) -> None:
        """Read the folder on a thread; rows come as they are known."""
        worker = get_current_worker()
        found: dict[Path, SessionEntry] = {}
        try:
            for entry in self._entries():
                found[entry.path] = entry
                if worker.is_cancelled:
                    return
                if len(found) % AT_ONCE == 0:
                    self.app.call_from_thread(self._show, dict(found))
        except CyclusError as error:
            self.app.call_from_thread(self.query_one(Status).refuse, str(error))
        self.app.call_from_thread(self._show, found)

    @on(LineList.Chosen)
    def open(self, event: LineList.Chosen) -> None:
        """Open the session in front."""
        event.stop()
        entry = self.entries[Path(event.key)]
        if entry.problem:
            self.query_one(Status).refuse(entry.problem)
        self.app.run_worker(self.app.open_session(entry.path))  # type: ignore[attr-defined]

    @on(LineList.Highlighted)
    def tell(self, event: LineList.Highlighted) -> None:
        """Say what is wrong with the file in front."""
        entry = self.entries.get(Path(event.key))
        status = self.query_one(Status)
        status.refuse(entry.problem) if entry and entry.problem else status.clear()

    @work
    async def action_new(self) -> None:
        """Begin a session, and open it."""
        path = await self.app.push_screen_wait(NewSessionScreen(self.folder))
        if path:
            await self.app.open_session(path)  # type: ignore[attr-defined]

    def action_help(self) -> None:
        """What can be done here."""
        self.app.push_screen(HelpScreen(HELP))

    @work
    async def action_menu(self) -> None:
        """Everything by name."""
        items = [
            MenuItem("Nieuwe sessie", "new", "n"),
            MenuItem("Hulp", "help", "F1"),
            MenuItem("Andere kleuren", "app.other_theme"),
            MenuItem("Beamer gespiegeld: sessies openen in zaal", "app.mirror"),
            MenuItem("Stoppen", "stop", "Ctrl+Q"),
        ]
        action = await self.app.push_screen_wait(MenuScreen(items))
        if action:
            await self.run_action(action)

    def action_nothing(self) -> None:
        """This is the highest level."""

    def action_stop(self) -> None:
        """Leave the program."""
        self.app.exit()

    def say(self, text: str) -> None:
        """Say why something could not be done."""
        self.query_one(Status).refuse(text)

    def _entries(self) -> Iterator[SessionEntry]:
        """The sessions, newest first."""
        return Library(self.folder).entries()

    def _show(self, found: dict[Path, SessionEntry]) -> None:
        """Draw the rows that are known."""
        self.entries = found
        rows = [_row(entry) for entry in found.values()]
        self.query_one(LineList).set_rows(rows)
        empty = self.query_one("#empty", Static)
        empty.update("" if rows else EMPTY)
        empty.display = not rows


def _row(entry: SessionEntry) -> Row:
    """One session in a line."""
    count = f"{entry.ideas} {'idee' if entry.ideas == 1 else 'ideeën'}"
    parts = [part for part in (entry.phase, count if entry.ideas else "") if part]
    note = "! " + "let op" if entry.problem else " · ".join(parts)
    where = f" · {entry.place}" if entry.place else ""
    return Row(str(entry.path), entry.date, f"{entry.title}{where}", note)
