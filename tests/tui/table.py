"""Lays the table for tests of the interface: a session file, and the program on it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.method.method import Method, StepRules
from cyclus_tui.domain.people import attendance
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.screens.session import SessionScreen
from tests.builders import Copy
from tests.tui.hands import MOMENT, PATIENCE, SMALL, Hands
from tests.walk import evening

ADVIESVANGERS: Final = (
    Path(__file__).parents[2] / "templates" / "adviesvangers.yaml"
).read_text(encoding="utf-8")

AWAY: Final = "Stoppen met deze sessie?"


class Play(Hands):
    """The program on a session, and the hands that press its keys."""

    def __init__(self, app: CyclusApp) -> None:
        super().__init__(app)
        self.app = app

    @property
    def controller(self) -> SessionController:
        """What the session is worked on with."""
        assert isinstance(self.app.screen, SessionScreen)
        return self.app.screen.controller

    @property
    def pane(self) -> StepPane[StepRules]:
        """The pane in front."""
        return self.controller.pane

    @property
    def opened(self) -> OpenSession:
        """The session that is open."""
        assert self.app.opened is not None
        return self.app.opened

    @property
    def session(self) -> Session:
        """The session as it is on the disk."""
        return self.opened.session

    async def line(self, text: str, told: str = "") -> None:
        """Type a line and Enter, and wait until the screen tells something."""
        self.type(f"{text}\n")
        await self.quiet()
        if told:
            await self.shows(told)

    async def keeps(self, *texts: str) -> None:
        """Wait until just these half-typed lines are on the disk."""
        deadline = time.monotonic() + PATIENCE
        while (kept := [*filter(None, (await self.opened.drafts()).values())]) != [
            *texts
        ]:
            assert time.monotonic() < deadline, kept
            await self.quiet()
            await asyncio.sleep(MOMENT)

    async def settle(self) -> None:
        """Wait until all that was asked so far is done, also what threads compare."""
        await self.quiet()
        await self.until(lambda: not self._is_comparing, "the comparing did not end")
        await self.quiet()

    @property
    def _is_comparing(self) -> bool:
        """Whether a thread looks for what is alike."""
        return any(w.group == "compare" and w.is_running for w in self.app.workers)

    async def leave(self) -> None:
        """Out of the session, as people do: everything is kept."""
        await self.press("ctrl+q")
        await self.shows(AWAY)
        await self.press("enter")
        await self.until(lambda: self.app.opened is None, "the session is still open")


class Table:
    """One session file, laid by commands, and what is found in it afterwards."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.copy = Copy()
        self.template = ADVIESVANGERS
        self.mirrored = False
        """Whether the beamer shows this screen: sessions open in the room view."""
        self.now: Callable[[], datetime] = datetime.now
        """The clock on the wall."""

    @property
    def path(self) -> Path:
        """The session file."""
        return self.folder / "sessies" / "2026-11-21_adviesvangers_proef_5e5510.db"

    @cached_property
    def method(self) -> Method:
        """The method of the session."""
        return read_method(self.template.encode(), name="proef")

    def lay(self, copy: Copy | None = None) -> None:
        """Write the session file; what was laid before the method began stays."""
        self.copy = copy or self.copy
        answers = {"title": evening.TITLE, "place": evening.PLACE, "date": evening.DATE}
        self.copy.run(
            setup.begin,
            method_id="adviesvangers",
            method_text=self.template,
            answers=answers,
        )
        self.put(self.copy.session)

    def put(self, session: Session) -> None:
        """Write the session file, whatever the session is."""
        self.path.parent.mkdir(exist_ok=True)
        SessionFile.create(self.path, session).close()

    def begin_at(self, step: str) -> None:
        """Have the session open at a step, such as `A4.1`."""
        with closing(SessionFile.open(self.path)) as file:
            file.save_local_value("where", f"{step.partition('.')[0]}|{step}")

    def invite(self, who: str = "9b 2a") -> None:
        """Note who is here."""
        arrival = attendance.parse_arrival(who, self.method.roles)
        self.copy.run(attendance.add_arrivals, who=arrival)

    @asynccontextmanager
    async def play(
        self,
        step: str = "",
        size: tuple[int, int] = SMALL,
        kind: type[CyclusApp] = CyclusApp,
    ) -> AsyncIterator[Play]:
        """The program with the session open at a step, such as `A4.1`.

        Without a step it opens where it stopped.
        """
        if not self.path.exists():
            self.lay()
        if step:
            self.begin_at(step)
        app = kind(
            self.path.parent,
            session=self.path,
            settings_folder=self.folder / "instellingen",
        )
        app.now = self.now
        if self.mirrored:
            app.remember(mirrored="ja")
        opened = None
        try:
            async with app.run_test(size=size):
                play = Play(app)
                await play.until(lambda: _is_open(app), "the session did not open")
                opened = play.opened
                await play.shows(play.controller.context.stop.phase.title)
                await play.quiet()
                yield play
        finally:
            if opened:
                await opened.close()

    def after(self) -> Session:
        """The session as it is in the file."""
        with closing(SessionFile.open(self.path)) as file:
            return Session.fold(file.session_id, file.edits())

    def texts(self, kind: str = "idea", field: str = "text") -> list[str]:
        """One field of all the living records of a kind in the file."""
        return [record.text(field) for record in self.after().of(kind)]

    def only(self, kind: str) -> Record:
        """The one record of a kind in the file."""
        (record,) = self.after().of(kind)
        return record

    def drafts(self) -> dict[str, str]:
        """The half-typed lines in the file."""
        with closing(SessionFile.open(self.path)) as file:
            return file.drafts()


def _is_open(app: CyclusApp) -> bool:
    """Whether the session is in front, with a step that can be worked on."""
    if not isinstance(app.screen, SessionScreen):
        return False
    controller = app.screen.controller
    model = controller.pane.model
    return (
        bool(app.screen.query("#status"))
        and bool(app.screen.query("#step > *"))
        and bool(model.question.key or model.keys or model.question.help)
    )
