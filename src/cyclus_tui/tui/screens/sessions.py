"""SessionsScreen: the list of sessions; open one, or begin one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static
from textual.worker import get_current_worker

from cyclus_tui.storage.catalogue import newest_ten
from cyclus_tui.storage.folders import cache_folder
from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.screens.list_screen import short_name
from cyclus_tui.tui.session_line import EMPTY, KEYS, MARK_CELLS, TITLE, session_line
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.status import Status

if TYPE_CHECKING:
    from cyclus_tui.app.import_session import IsCancelled
    from cyclus_tui.storage.catalogue import Summary
    from cyclus_tui.storage.library import SessionEntry

AT_ONCE = 50
"""How many rows are drawn together while a long list comes in."""

SOON = ("new_session", "help", "menu", "session")
"""The screens that are wanted next, and that take long to import."""

NAME_CELLS = 24
"""So much of the name of a file leaves room for a title beside it."""

QUIET = 1.0
"""Seconds after which they are imported; until then keys have the machine alone."""


class SessionsScreen(BaseScreen[None]):
    """Rows come as they are known: a thousand sessions never freeze the screen."""

    HELP = """Sessies

  Enter    opent de sessie die voor staat; zij begint waar ze stopte
  n        een nieuwe sessie
  i        bestanden van collega's binnenhalen
  ↑ ↓      kiezen
  F10      alles op naam
  Ctrl+Q   stoppen

Elke sessie is één bestand. U kunt het kopiëren naar een stick.
Voor een collega: open de sessie en druk op Ctrl+E."""

    BINDINGS: ClassVar = [
        Binding("n", "new", "Nieuwe sessie"),
        Binding("i", "take_in", "Bestanden van collega's binnenhalen"),
        Binding("f10,ctrl+p", "menu", "Alles op naam"),
        Binding("escape", "nothing", "Een stap terug"),
        Binding("ctrl+q", "stop", "Stoppen"),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.empty = Static("", id="empty", markup=False)
        self.list = LineList(id="list", mark_cells=MARK_CELLS)
        self.status = Status(id="status")
        self.entries: dict[Path, SessionEntry] = {}
        self._had_row_in_front = False
        """Whether a row was in front before: the first message stays."""

    def compose(self) -> ComposeResult:
        """Title, list, what is wrong, keys."""
        yield Static(TITLE, id="title", markup=False)
        yield Static(str(self.folder), id="goal", markup=False)
        yield self.empty
        yield self.list
        yield self.status
        yield Static(KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """The cursor is in the list, which has what was known the last time."""
        summaries = newest_ten(self.folder, cache_folder())
        self._draw(
            [
                _row(path, about.title or path.stem, about, problem=False)
                for path, about in summaries
            ]
        )
        self.set_focus(self.list)
        self.set_timer(QUIET, self.prepare)

    @work(thread=True)
    def prepare(self) -> None:
        """Import what is wanted next, so that a session opens at once."""
        worker = get_current_worker()
        for name in SOON:
            if not worker.is_cancelled:
                import_module(f"cyclus_tui.tui.screens.{name}")

    def on_screen_resume(self) -> None:
        """Look again what there is."""
        self.load(self._read_folder, self.show, self._say_problem, group="look")

    def _read_folder(
        self, cancelled: IsCancelled
    ) -> Iterator[dict[Path, SessionEntry]]:
        """What is in the folder, a part at a time: up to now, and at last all."""
        entries: dict[Path, SessionEntry] = {}
        for entry in self._entries():
            entries[entry.path] = entry
            if cancelled():
                return
            if len(entries) % AT_ONCE == 0:
                yield dict(entries)
        yield entries

    def show(self, entries: dict[Path, SessionEntry]) -> None:
        """Draw the rows that are known."""
        self.entries = entries
        rows = [
            _row(entry.path, entry.title, entry, problem=bool(entry.problem))
            for entry in entries.values()
        ]
        drawn = Counter((row.mark, row.text) for row in rows)
        copies = Counter(entry.session_id for entry in entries.values())
        self._draw(
            [
                _told_apart(row, entry)
                if drawn[row.mark, row.text] > 1
                or (entry.session_id and copies[entry.session_id] > 1)
                else row
                for row, entry in zip(rows, entries.values(), strict=True)
            ]
        )
        self._show_problem()

    def _say_problem(self, problem: str) -> None:
        """Say why the folder could not be read."""
        if problem:
            self.show({})
            self.refuse(problem)

    @on(LineList.RowChosen)
    def open(self, event: LineList.RowChosen) -> None:
        """Open the session in front."""
        event.stop()
        path = Path(event.key)
        entry = self.entries.get(path)
        if entry and entry.problem:
            self.refuse(entry.problem)
        self._open(path)

    @on(LineList.RowHighlighted)
    def show_problem(self, event: LineList.RowHighlighted) -> None:
        """Say what is wrong with the file in front."""
        is_first, self._had_row_in_front = not self._had_row_in_front, True
        if not self._show_problem() and not is_first:
            self.status.say("")

    def action_new(self) -> None:
        """Begin a session, and open it."""
        from cyclus_tui.tui.screens.new_session import NewSessionScreen

        self.show_above(NewSessionScreen(self.folder), self._open)

    def action_take_in(self) -> None:
        """Take in files of colleagues, each in the session that it is a copy of."""
        from cyclus_tui.tui.screens.import_files import ImportFilesScreen

        def say(summary: str | None) -> None:
            if summary:
                self.status.say(summary)

        self.show_above(ImportFilesScreen(self.folder), say)

    def action_combine(self) -> None:
        """Lay evenings about one question side by side, and open what comes of it."""
        from cyclus_tui.tui.screens.combine import CombinedFile, CombineScreen
        from cyclus_tui.tui.screens.help import HelpScreen

        def open_combined(combined: CombinedFile | None) -> None:
            if combined and combined.notices:
                page = HelpScreen("\n\n".join(combined.notices))
                self.show_above(page, lambda _: self._open(combined.path))
            elif combined:
                self._open(combined.path)

        screen = CombineScreen(self.folder, self.entries.values())
        self.show_above(screen, open_combined)

    def action_menu(self) -> None:
        """Everything by name."""
        from cyclus_tui.tui.menu_search import MenuItem
        from cyclus_tui.tui.screens.help import EXPLAINED
        from cyclus_tui.tui.screens.menu import MenuScreen

        items = [
            MenuItem("Nieuwe sessie", "new", "n"),
            MenuItem("Bestanden van collega's binnenhalen", "take_in", "i"),
            MenuItem("Avonden samenleggen", "combine"),
            MenuItem("Hulp", "help", "F1"),
            MenuItem("Andere kleuren", "app.other_theme"),
            MenuItem("Beamer gespiegeld: sessies openen in zaal", "app.mirror"),
            *(MenuItem(name, action) for name, action in EXPLAINED),
            MenuItem("Stoppen", "stop", "Ctrl+Q"),
        ]
        self.show_above(MenuScreen(items), self._act)

    async def _act(self, action: str | None) -> None:
        """Do what was chosen by its name."""
        if action:
            await self.run_action(action)

    def _open(self, path: Path | None) -> None:
        """Open a session, when there is one to open."""
        if path:
            self.app.open_session(path)  # type: ignore[attr-defined]

    def action_nothing(self) -> None:
        """This is the highest level."""

    def action_stop(self) -> None:
        """Leave the program."""
        self.app.exit()

    def _show_problem(self) -> bool:
        """Say what is wrong with the file in front, if anything is."""
        key = self.list.highlighted_key
        entry = self.entries.get(Path(key)) if key else None
        if entry and entry.problem:
            self.refuse(entry.problem)
            return True
        return False

    def refuse(self, problem: str) -> None:
        """Say why something could not be done."""
        self.status.refuse(problem)

    def _entries(self) -> Iterator[SessionEntry]:
        """The sessions, newest first."""
        from cyclus_tui.storage.library import Library

        return Library(self.folder).entries()

    def _draw(self, rows: list[Row]) -> None:
        """Draw rows, or that there are none."""
        self.list.set_rows(rows)
        self.empty.update("" if rows else EMPTY)
        self.empty.display = not rows


def _row(
    path: Path, title: str, about: SessionEntry | Summary, *, problem: bool
) -> Row:
    """One session in a line."""
    line = session_line(
        title=title,
        place=about.place,
        date=about.date,
        phase=about.phase,
        ideas=about.ideas,
        problem=problem,
    )
    return Row(str(path), *line)


def _told_apart(row: Row, entry: SessionEntry) -> Row:
    """A row that others look the same as, with its file and when that was written."""
    when = datetime.fromtimestamp(entry.changed).strftime("%Y-%m-%d %H:%M")
    mark = "! " if entry.problem else ""
    text = f"{short_name(entry.path.name, NAME_CELLS)} · {row.text}"
    return Row(row.key, row.mark, text, f"{mark}{when}")
