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
from cyclus_tui.tui.screens.list_screen import ListScreen
from cyclus_tui.tui.widgets.line_list import LineList, Row

LOOKING, LOOKED, TAKING, TAKEN = "looking", "looked", "taking", "taken"
"""How far it is: files are read, wait for Enter, are written, are in."""

TITLES: Final = {
    LOOKING: "Bestanden bekijken",
    LOOKED: "Wat er binnen kan komen",
    TAKING: "Bezig met binnenhalen",
    TAKEN: "Wat er is binnengehaald",
}
KEYS: Final = {
    LOOKING: "Esc stoppen; er verandert niets",
    LOOKED: "Enter binnenhalen · l lees alles · F1 hulp · Esc terug",
    TAKING: "Even wachten",
    TAKEN: "s verslag opslaan · l lees alles · Enter klaar",
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
        self.looks: list[ImportPreview] = []
        self.done: list[str] = []
        """What came of each session that was taken in, and what to know of it."""
        self.taken = 0
        """How many sessions that were."""
        self.titles: list[str] = []
        self.report = ""
        self.phase = LOOKING

    def on_mount(self) -> None:
        """Begin to look."""
        super().on_mount()
        self._enter(LOOKING)
        self._count()
        self.load(self._look_at_all, self.show)

    def _look_at_all(self, cancelled: IsCancelled) -> Iterator[ImportPreview]:
        """Look at each file; Esc ends it between two parts of a file."""
        opened = self.controller.session if self.controller else None
        here = ImportBatch(self.sessions, opened)
        with suppress(ImportCancelledError):
            for path in self.paths:
                yield preview_import(path, here, cancelled)

    def show(self, found: ImportPreview) -> None:
        """One line for the file; after the last one, say what can be done."""
        self.looks.append(found)
        mark = BRINGS if found.has_news else NOTHING_NEW if found.source else "!"
        line = f"{_short(found.path.name)}  {found.summary}"
        self.list.append(Row(str(len(self.looks) - 1), mark, line))
        self._count()
        if len(self.looks) == len(self.paths):
            self._enter(LOOKED)
            self.list.action_first()
            bring = sum(one.has_news for one in self.looks)
            if not bring:
                self.say(NOTHING)
            elif self.looks[1:]:
                self._count(f" {bring} {'brengt' if bring == 1 else 'brengen'} iets.")

    @on(LineList.RowHighlighted)
    def tell(self, event: LineList.RowHighlighted) -> None:
        """The whole line of the file in front, which may be cut in the list."""
        event.stop()
        if event.key == self.list.highlighted_key:
            self.full.set_text(self._whole(event.key))

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Take in what was looked at; behind the report, back to work."""
        event.stop()
        if self.phase == TAKEN:
            self.action_close()
        elif self.phase == LOOKED and any(one.has_news for one in self.looks):
            self._enter(TAKING)
            self.import_all()

    @work
    async def import_all(self) -> None:
        """Take in each session that is new or brings something."""
        now = datetime.now()
        groups = group_copies(
            one.source for one in self.looks if one.source and one.has_news
        )
        for copies in groups.values():
            self.done += await self._import(copies, now)
        self.taken = len(groups)
        self.titles = [display_title(copies[0].session) for copies in groups.values()]
        looked = [f"{one.path.name}: {one.summary}" for one in self.looks]
        head = f"Binnengehaald op {now:%Y-%m-%d} om {now:%H:%M}"
        parts = [head, "", *self.done, "", "Wat er was bekeken", *looked, ""]
        self.report = clean("\n".join(parts))
        rows = [Row(str(n), "", line) for n, line in enumerate(self.done)]
        self._enter(TAKEN)
        self.list.set_rows(rows)
        self.full.set_text(self._whole("0"))

    def action_read(self) -> None:
        """Read all there is to tell about the file in front, or the whole report."""
        key = self.list.highlighted_key
        if self.phase == TAKEN:
            self.show_above(HelpScreen(self.report))
        elif key is not None:
            one = self.looks[int(key)]
            told = f"{one.path.name}\n{one.summary}\n\n{one.details}\n\n{one.path}"
            self.show_above(HelpScreen(clean(told)))

    def action_save(self) -> None:
        """Save the report as text, beside the sessions."""
        if self.phase == TAKEN:
            self.load(self._save, lambda path: self.say(f"Verslag: {path}"))

    def _save(self, _: IsCancelled) -> Iterator[Path]:
        """Write the report; where it is."""
        name = f"binnengehaald_{datetime.now():%Y-%m-%d_%H%M}.txt"
        yield write_whole(self.sessions / name, self.report.encode("utf-8", "replace"))

    def action_close(self) -> None:
        """Back; while it is written there is nothing to stop any more."""
        if self.phase == TAKEN:
            said = self.done[0]
            if self.taken > 1:
                said = f"{self.taken} sessies bekeken en binnengehaald."
            elif len(said) > SHORT:
                said = f"Binnengehaald: {self.titles[0]}."
            self.close(said)
        elif self.phase != TAKING:
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
        if phase != LOOKED:
            self.say("")

    def _count(self, more: str = "") -> None:
        """Say how far the looking is, and what came of it."""
        done, files = len(self.looks), len(self.paths)
        now = f" Nu: {self.paths[done].name} …" if done < files else ""
        self.say(f"{done} van {files} bekeken.{now}{more}")

    def _whole(self, key: str) -> str:
        """The line in front, and what there is to know besides."""
        if self.phase == TAKEN:
            return clean(self.done[int(key)])
        one = self.looks[int(key)]
        return clean(f"{one.summary}\n{one.details}")


def _short(name: str) -> str:
    """A name that leaves room beside it: its beginning and its end."""
    if len(name) <= NAME_CELLS:
        return name
    end = NAME_CELLS // 2
    return f"{name[: NAME_CELLS - end - 1]}…{name[-end:]}"
