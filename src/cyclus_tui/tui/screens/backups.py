"""BackupsScreen: the reserve copies of the open session, and how to put one back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from textual import on, work

from cyclus_tui.app.import_session import IsCancelled, read_or_problem
from cyclus_tui.domain.conflicts.gain import gain
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.reports import counts
from cyclus_tui.storage.backup import ReserveCopy
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.screens.confirm import ConfirmScreen
from cyclus_tui.tui.screens.session_dialog import SessionDialog
from cyclus_tui.tui.widgets.line_list import LineList, Row

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


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What is in one of the copies."""

    key: str
    session: Session | None
    """`None` when it cannot be read; then `problem` says why."""
    problem: str


class BackupsScreen(SessionDialog):
    """Lists the copies; what putting one back would do is read on a thread."""

    TITLE = "Reservekopieën van deze sessie"
    KEYS = "Enter terugzetten, na een vraag · F1 hulp · Esc terug"
    HELP = """Reservekopieën

Zo was de sessie op dat moment. Kopieën komen vanzelf:
om de tien minuten, vóór binnenhalen en vóór terugzetten.

  ↑ ↓    een andere kopie; onderaan staat wat er
         sinds die kopie is gedaan
  Enter  terugzetten naar dat moment, na een vraag
  Esc    terug, er verandert niets

Wat later kwam gaat opzij en is niet weg:
Ctrl+Z haalt het terug."""

    def __init__(
        self, controller: SessionController, copies: list[ReserveCopy]
    ) -> None:
        super().__init__(controller, LineList(id="list", mark_cells=16))
        self.copies = {copy.path.name: copy for copy in copies}
        self.differences: dict[str, str] = {}
        """Per copy what putting it back would do, or what is wrong with it."""
        self.readable: set[str] = set()

    def on_mount(self) -> None:
        """List them by name at once, and read them one after another."""
        self.list.set_rows([_row(copy, READING) for copy in self.copies.values()])
        super().on_mount()
        self.load(self._read_all, self.show)
        if not self.copies:
            self.say(NONE)

    def _read_all(self, cancelled: IsCancelled) -> Iterator[BackupContents]:
        """What is in the copies, the newest first; on a thread."""
        for key, copy in self.copies.items():
            yield BackupContents(key, *read_or_problem(copy.path, cancelled))

    def show(self, read: BackupContents) -> None:
        """What is in a copy, and what putting it back would do."""
        contents, self.differences[read.key] = "! niet heel", read.problem
        if read.session is not None:
            self.readable.add(read.key)
            self.differences[read.key] = difference(
                read.session, self.controller.session
            )
            contents = counts.contents(read.session)
        self.list.replace(read.key, _row(self.copies[read.key], contents))
        self.show_known()

    @on(LineList.RowHighlighted)
    def show_known(self) -> None:
        """What putting the copy in front back would do."""
        self.full.set_text(self.differences.get(self.list.highlighted_key or "", ""))

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Put the copy in front back, after a question."""
        event.stop()
        if event.key not in self.readable:
            self.say(BROKEN if event.key in self.differences else WAIT, refused=True)
        elif self.differences[event.key] == SAME:
            self.say("Er valt niets terug te zetten.")
        else:
            self.put_back(self.copies[event.key])

    @work
    async def put_back(self, copy: ReserveCopy) -> None:
        """Ask, and put it back; undo brings back what came since."""
        question = (
            f"De sessie terugzetten naar {copy.day} {copy.time}?\n\n"
            f"{self.differences[copy.path.name]}\n"
            "Er gaat niets verloren: eerst komt er een reservekopie van nu, en "
            "Ctrl+Z maakt het ongedaan."
        )
        if not await self.ask_above(ConfirmScreen(question)):
            return

        async def restore() -> str:
            opened = self.controller.open_session
            changed = await opened.restore(copy.path, datetime.now())
            self.close()
            if not changed:
                return "Dit is al zo: er is niets veranderd."
            return f"Teruggezet naar {copy.day} {copy.time}. Ctrl+Z maakt dit ongedaan."

        self.do(restore)


def difference(copy: Session, now: Session) -> str:
    """What putting a copy back would do to the session as it is now."""
    since = counts.gain_in_words(gain(copy, now), counts.card_names(now))
    if since:
        return f"Sinds deze kopie: {since}. Dat gaat dan opzij."
    if copy.edits.keys() == now.edits.keys():
        return SAME
    return "Wat sindsdien is gedaan, gaat dan opzij."


def _row(copy: ReserveCopy, contents: str) -> Row:
    """A copy in a line."""
    reason = REASONS.get(copy.reason, copy.reason)
    return Row(copy.path.name, f"{copy.day} {copy.time}", contents, reason)
