"""ReserveScreen: the reserve copies of the open session, and how to put one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from cyclus_tui.app.import_session import read_source
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.conflicts.gain import gain
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import CyclusError
from cyclus_tui.reports import counts
from cyclus_tui.storage.backup import ReserveCopy
from cyclus_tui.tui.screens.confirm import ConfirmScreen
from cyclus_tui.tui.screens.help import HelpScreen
from cyclus_tui.tui.screens.shown import Shown
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.status import Status

TITLE: Final = "Reservekopieën van deze sessie"
KEYS: Final = "Enter terugzetten, na een vraag · F1 hulp · Esc terug"
NONE: Final = "Er zijn nog geen reservekopieën. Ze komen vanzelf, om de tien minuten."
REASONS: Final = {
    "tijd": "om de tien minuten",
    "samenvoegen": "vóór binnenhalen",
    "terugzetten": "vóór terugzetten",
}
SAME: Final = "De sessie is nog precies zo."
BROKEN: Final = "Deze kopie is niet heel. Kies een andere."
WAIT: Final = "Even wachten: deze kopie wordt nog gelezen."
READING: Final = "…"

HELP: Final = """Reservekopieën

Zo was de sessie op dat moment. Kopieën komen vanzelf:
om de tien minuten, vóór binnenhalen en vóór terugzetten.

  ↑ ↓    een andere kopie; onderaan staat wat er
         sinds die kopie is gedaan
  Enter  terugzetten naar dat moment, na een vraag
  Esc    terug, er verandert niets

Wat later kwam gaat opzij en is niet weg:
Ctrl+Z haalt het terug."""


class ReserveScreen(Shown[str]):
    """Gives back what was done, as a sentence; empty when nothing was."""

    @dataclass
    class Read(Message):
        """What is in one of the copies; `None` when it cannot be read."""

        key: str
        session: Session | None
        problem: str = ""

    BINDINGS: ClassVar = [
        Binding("f1", "help", "Hulp"),
        Binding("escape,ctrl+q", "close", "Terug"),
    ]

    def __init__(self, opened: OpenSession, copies: list[ReserveCopy]) -> None:
        super().__init__()
        self.opened = opened
        self.copies = {copy.path.name: copy for copy in copies}
        self.known: dict[str, str] = {}
        """Per copy what putting it back would do, or what is wrong with it."""
        self.list = LineList(id="list", mark_cells=16)
        self.full = Static("", id="full", markup=False)
        self.status = Status(id="status")
        self.whole: set[str] = set()

    def compose(self) -> ComposeResult:
        """Title, a line a copy, what putting it back would do, keys."""
        yield Static(TITLE, id="title", markup=False)
        yield self.list
        yield self.full
        yield self.status
        yield Static(KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """List them by name at once, and read them one after another."""
        self.list.set_rows([_row(copy, READING) for copy in self.copies.values()])
        self.set_focus(self.list)
        if self.copies:
            self.read_all()
        else:
            self.status.say(NONE)

    @work(thread=True)
    def read_all(self) -> None:
        """Read the copies on a thread, the newest first."""
        worker = get_current_worker()
        for key, copy in self.copies.items():
            if worker.is_cancelled:
                return
            try:
                source = read_source(copy.path, lambda: worker.is_cancelled)
            except CyclusError as error:
                self.post_message(self.Read(key, None, str(error)))
            else:
                self.post_message(self.Read(key, source.session))

    @on(Read)
    def show(self, read: Read) -> None:
        """What is in a copy, and what putting it back would do."""
        if read.session is None:
            self.known[read.key] = read.problem
            self.list.replace(read.key, _row(self.copies[read.key], "! niet heel"))
        else:
            self.whole.add(read.key)
            self.known[read.key] = difference(read.session, self.opened.session)
            held = counts.contents(read.session)
            self.list.replace(read.key, _row(self.copies[read.key], held))
        self._tell(self.list.highlighted_key)

    @on(LineList.RowHighlighted)
    def tell(self, event: LineList.RowHighlighted) -> None:
        """What putting the copy in front back would do."""
        event.stop()
        self._tell(event.key)

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Put the copy in front back, after a question."""
        event.stop()
        if event.key not in self.whole:
            read = event.key in self.known
            self.status.refuse(BROKEN if read else WAIT)
        elif self.known[event.key] == SAME:
            self.status.say("Er valt niets terug te zetten.")
        else:
            self.put_back(self.copies[event.key])

    @work
    async def put_back(self, copy: ReserveCopy) -> None:
        """Ask, and put it back; undo brings back what came since."""
        question = (
            f"De sessie terugzetten naar {copy.day} {copy.time}?\n\n"
            f"{self.known[copy.path.name]}\n"
            "Er gaat niets verloren: eerst komt er een reservekopie van nu, en "
            "Ctrl+Z maakt het ongedaan."
        )
        if not await self.ask_above(ConfirmScreen(question)):
            return
        try:
            changed = await self.opened.restore(copy.path, datetime.now())
        except CyclusError as error:
            self.status.refuse(str(error))
            return
        done = f"Teruggezet naar {copy.day} {copy.time}. Ctrl+Z maakt dit ongedaan."
        self.close(done if changed else "Dit is al zo: er is niets veranderd.")

    def action_help(self) -> None:
        """What can be done here."""
        self.show_above(HelpScreen(HELP))

    def action_close(self) -> None:
        """Back, with everything as it was."""
        self.close("")

    def _tell(self, key: str | None) -> None:
        """What is known of a copy."""
        told = self.known.get(key or "", "")
        self.full.update(Content(told))


def difference(copy: Session, now: Session) -> str:
    """What putting a copy back would do to the session as it is now."""
    since = counts.gain_in_words(gain(copy, now))
    if since:
        return f"Sinds deze kopie: {since}. Dat gaat dan opzij."
    if copy.edits.keys() == now.edits.keys():
        return SAME
    return "Wat sindsdien is gedaan, gaat dan opzij."


def _row(copy: ReserveCopy, held: str) -> Row:
    """A copy in a line."""
    reason = REASONS.get(copy.reason, copy.reason)
    return Row(copy.path.name, f"{copy.day} {copy.time}", held, reason)
