"""ImportPreviewScreen: what files of colleagues would bring; import it, and read on."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.binding import Binding

from cyclus_tui.app.import_session import (
    ImportBatch,
    ImportCancelledError,
    ImportPreview,
    ImportSource,
    IsCancelled,
    display_title,
    group_copies,
    import_session,
    merge_copies,
    preview_import,
)
from cyclus_tui.domain.conflicts import notices
from cyclus_tui.domain.text import clean
from cyclus_tui.reports import counts
from cyclus_tui.storage.atomic_write import write_whole
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.screens.help import HelpScreen
from cyclus_tui.tui.screens.list_screen import ListScreen, short_name
from cyclus_tui.tui.widgets.line_list import LineList, Row

READING, READY, IMPORTING, IMPORTED = "looking", "looked", "taking", "taken"
"""How far it is: files are read, wait for Enter, are written, are in."""

TITLES: Final = {
    READING: "Bestanden bekijken",
    READY: "Wat er binnen kan komen",
    IMPORTING: "Bezig met binnenhalen",
    IMPORTED: "Wat er is binnengehaald",
}
KEYS: Final = {
    READING: "Esc stoppen; er verandert niets",
    READY: "Enter binnenhalen · l lees alles · F1 hulp · Esc terug",
    IMPORTING: "Even wachten",
    IMPORTED: "s verslag opslaan · l lees alles · Enter klaar",
}
NOTHING: Final = "Er is niets om binnen te halen. Esc gaat terug."
BRINGS, NOTHING_NEW = "+", "·"
NAME_CELLS: Final = 28
"""So much of the name of a file leaves room for what it brings."""
SHORT: Final = 140
"""What fits on two lines of the screen that is next."""


class ImportPreviewScreen(ListScreen[str]):
    """Gives back what was taken in, as a sentence; `None` when nothing was."""

    HELP = """Wat er binnen kan komen

  +    dit bestand brengt iets
  ·    al binnen, of al geteld bij een ander bestand
  !    dit bestand kan niet naar binnen; de zin zegt waarom

  ↑ ↓    een ander bestand
  l      alles lezen, ook alle fouten met hun regel
  Enter  alles met een + binnenhalen
  Esc    terug, er verandert niets
  s      daarna: het verslag opslaan, bij uw sessies

Eén sessie in twee bestanden telt één keer. Er gaat
niets verloren: eerst komt er een reservekopie, en
Ctrl+Z in de sessie maakt het ongedaan."""
    BINDINGS: ClassVar = [
        Binding("l", "read", "Lees alles"),
        Binding("s", "save", "Verslag opslaan"),
    ]

    def __init__(
        self, paths: list[Path], sessions: Path, controller: SessionController | None
    ) -> None:
        super().__init__(LineList(id="list", mark_cells=1))
        self.paths = paths
        self.sessions = sessions
        self.controller = controller
        self.previews: list[ImportPreview] = []
        self.outcomes: list[str] = []
        """What came of each session that was taken in, and what to know of it."""
        self.session_count = 0
        """How many sessions that were."""
        self.titles: list[str] = []
        self.report = ""
        self.phase = READING

    def on_mount(self) -> None:
        """Begin to look."""
        super().on_mount()
        self._enter(READING)
        self._count()
        self.load(self._preview_all, self.show)

    def _preview_all(self, cancelled: IsCancelled) -> Iterator[ImportPreview]:
        """Look at each file; Esc ends it between two parts of a file."""
        opened = self.controller.session if self.controller else None
        batch = ImportBatch(self.sessions, opened)
        with suppress(ImportCancelledError):
            for path in self.paths:
                yield preview_import(path, batch, cancelled)

    def show(self, preview: ImportPreview) -> None:
        """One line for the file; after the last one, say what can be done."""
        self.previews.append(preview)
        mark = BRINGS if preview.has_news else NOTHING_NEW if preview.source else "!"
        line = f"{short_name(preview.path.name, NAME_CELLS)}  {preview.summary}"
        self.list.append(Row(str(len(self.previews) - 1), mark, line))
        self._count()
        if len(self.previews) == len(self.paths):
            self._enter(READY)
            self.list.action_first()
            bring = sum(one.has_news for one in self.previews)
            if not bring:
                self.say(NOTHING)
            elif self.previews[1:]:
                self._count(f" {bring} {'brengt' if bring == 1 else 'brengen'} iets.")

    @on(LineList.RowHighlighted)
    def show_highlighted(self, event: LineList.RowHighlighted) -> None:
        """The whole line of the file in front, which may be cut in the list."""
        event.stop()
        if event.key == self.list.highlighted_key:
            self.full.set_text(self._details(event.key))

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Take in what was looked at; behind the report, back to work."""
        event.stop()
        if self.phase == IMPORTED:
            self.action_close()
        elif self.phase == READY and any(one.has_news for one in self.previews):
            self._enter(IMPORTING)
            self.import_all()

    @work
    async def import_all(self) -> None:
        """Take in each session that is new or brings something."""
        now = datetime.now()
        groups = group_copies(
            one.source for one in self.previews if one.source and one.has_news
        )
        for copies in groups.values():
            self.outcomes += await self._import(copies, now)
        self.session_count = len(groups)
        self.titles = [display_title(copies[0].session) for copies in groups.values()]
        summaries = [f"{one.path.name}: {one.summary}" for one in self.previews]
        head = f"Binnengehaald op {now:%Y-%m-%d} om {now:%H:%M}"
        parts = [head, "", *self.outcomes, "", "Wat er was bekeken", *summaries, ""]
        self.report = clean("\n".join(parts))
        rows = [Row(str(n), "", line) for n, line in enumerate(self.outcomes)]
        self._enter(IMPORTED)
        self.list.set_rows(rows)
        self.full.set_text(self._details("0"))

    def action_read(self) -> None:
        """Read all there is to tell about the file in front, or the whole report."""
        key = self.list.highlighted_key
        if self.phase == IMPORTED:
            self.show_above(HelpScreen(self.report))
        elif key is not None:
            one = self.previews[int(key)]
            text = f"{one.path.name}\n{one.summary}\n\n{one.details}\n\n{one.path}"
            self.show_above(HelpScreen(clean(text)))

    def action_save(self) -> None:
        """Save the report as text, beside the sessions."""
        if self.phase == IMPORTED:
            self.load(self._save, lambda path: self.say(f"Verslag: {path}"))

    def _save(self, _: IsCancelled) -> Iterator[Path]:
        """Write the report; where it is."""
        name = f"binnengehaald_{datetime.now():%Y-%m-%d_%H%M}.txt"
        yield write_whole(self.sessions / name, self.report.encode("utf-8", "replace"))

    def action_close(self) -> None:
        """Back; while it is written there is nothing to stop any more."""
        if self.phase == IMPORTED:
            summary = self.outcomes[0]
            if self.session_count > 1:
                summary = f"{self.session_count} sessies bekeken en binnengehaald."
            elif len(summary) > SHORT:
                summary = f"Binnengehaald: {self.titles[0]}."
            self.close(summary)
        elif self.phase != IMPORTING:
            self.close()

    async def _import(self, copies: list[ImportSource], now: datetime) -> list[str]:
        """Import the copies of one session; what came of it, and what to know."""
        session = copies[0].session
        title = display_title(session)
        problems: list[str] = []
        with self.refusals_shown(problems.append):
            if self.controller and session.id == self.controller.session.id:
                return await self._merge(self.controller, copies, now)
            outcome = await asyncio.to_thread(
                import_session, self.sessions, merge_copies(copies), now
            )
            if outcome.is_new:
                summary = f"Nieuwe sessie {outcome.title}: {outcome.summary}."
            else:
                summary = f"{outcome.title}: {outcome.summary}. {outcome.undo}".strip()
            return [summary, *outcome.notices]
        return [f"{title}: niet binnengehaald. {problems[0]}"]

    async def _merge(
        self, controller: SessionController, copies: list[ImportSource], now: datetime
    ) -> list[str]:
        """Merge copies into the session that is open, in turn."""
        async with controller.turn():
            before = controller.session
            theirs = [copy.session for copy in copies]
            news = await controller.open_session.merge(theirs, now)
            after = controller.session
        undo = counts.undo_sentence(before, after)
        summary = f"{display_title(before)}: {news}. {undo}".strip()
        return [summary, *notices.merge_notices(before, after, now.date())]

    def _enter(self, phase: str) -> None:
        """Go on to a phase."""
        self.phase = phase
        self.heading.set_text(TITLES[phase])
        self.keys.set_text(KEYS[phase])
        if phase != READY:
            self.say("")

    def _count(self, more: str = "") -> None:
        """Say how far the looking is, and what came of it."""
        outcomes, files = len(self.previews), len(self.paths)
        now = f" Nu: {self.paths[outcomes].name} …" if outcomes < files else ""
        self.say(f"{outcomes} van {files} bekeken.{now}{more}")

    def _details(self, key: str) -> str:
        """The line in front, and what there is to know besides."""
        if self.phase == IMPORTED:
            return clean(self.outcomes[int(key)])
        one = self.previews[int(key)]
        return clean(f"{one.summary}\n{one.details}")
