"""ConflictsScreen: where copies differ, with all texts in sight, to settle by a key."""

from __future__ import annotations

from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.events import Key, Resize
from textual.widgets import Input, Static

from cyclus_tui.app.open_session import Command
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.find import Conflict, ConflictChoice
from cyclus_tui.domain.conflicts.wording import passages, remedy
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.screens.session_dialog import SessionDialog
from cyclus_tui.tui.widgets.entry import Entry
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.literal import drawable
from cyclus_tui.tui.widgets.plain_text import PlainText

MOST: Final = 9
"""How many values have a digit of their own."""

WIDE: Final = 100
"""From so many columns on, texts stand side by side."""

NONE: Final = "Er zijn geen verschillen. Esc gaat terug."
IN_REGIE: Final = "Over mensen of antwoorden kiest u in regie (F5)."


class ConflictsScreen(SessionDialog):
    """Shows what differs, and takes what people choose."""

    BINDINGS: ClassVar = [
        Binding("f2", "write", "Zelf schrijven"),
        Binding("ctrl+z", "undo", "Ongedaan maken"),
        Binding("ctrl+y", "redo", "Opnieuw doen"),
        Binding("f5", "room", "Zaal of regie"),
        Binding("f6", "app.black", "Zwart scherm"),
        Binding("escape", "back", "Terug"),
        Binding("f12", "close", "Sluiten"),
    ]

    HELP = """Verschillen

Twee mensen werkten met dezelfde sessie en schreven iets anders op.
Alles is bewaard. U hoeft nu niet te kiezen: werk gerust door.

  ↑ ↓        een ander verschil
  1 2 3      deze klopt
  b          allebei houden, waar dat kan
  F2, Enter  zelf schrijven wat er moet staan. Niet bij
             een briefje, duimen of een volgorde: kies
             er dan een, en verbeter het daarna.
  Tab        lange teksten lezen met ↑ ↓
  Ctrl+Z     ongedaan maken       Ctrl+Y   opnieuw doen
  F5         zaal of regie        F6       zwart scherm
  Esc        terug

Woorden tussen « en » staan niet in de andere tekst."""
    LETTERS: ClassVar = "123456789b"
    """What acts on the highlighted conflict, where nobody is typing."""

    def __init__(self, controller: SessionController) -> None:
        rows = LineList(id="list", mark_cells=2, letters=self.LETTERS)
        super().__init__(controller, rows)
        self.question, self.both = PlainText(id="asked"), PlainText(id="both")
        self.ask = PlainText(id="ask")
        self.versions = [
            Static(id=f"version-{number}", classes="version", markup=False)
            for number in range(1, MOST + 1)
        ]
        self.beside = Container(*self.versions, id="beside")
        self.entry = Entry(boundary=clean, id="entry")
        self.reading = VerticalScroll(
            self.beside, self.both, id="versions", can_focus=False
        )
        self.open: dict[str, Conflict] = {}
        """What can be settled on this screen, by key."""
        self._asking = ""
        self._filled = ""
        self._has_advice = False
        """Whether what was said is about the conflict in front alone."""

    def compose(self) -> ComposeResult:
        """Title, conflicts, the question, every text, the entry, what was said."""
        yield self.heading
        yield self.list
        yield self.question
        yield self.reading
        yield self.ask
        yield self.entry
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Begin at the first one."""
        self.draw()
        super().on_mount()

    def on_resize(self, event: Resize) -> None:
        """In a wide window texts stand side by side."""
        self.set_class(event.size.width >= WIDE, "-wide")
        self.call_after_refresh(self._let_read)

    @property
    def in_front(self) -> Conflict | None:
        """The highlighted conflict."""
        return self.open.get(self.list.highlighted_key or "")

    def draw(self) -> None:
        """Draw what is open now, on the disk."""
        opened, room = self.controller.open_session, self.controller.room
        self.set_class(room, "-room")
        open_conflicts = conflicts.open_conflicts(
            opened.session, opened.method, room=room
        )
        self.open = {
            conflict.key: conflict
            for conflict in open_conflicts
            if not room or conflict.is_for_the_room(opened.session)
        }
        rows = [Row(c.key, "≠", c.question) for c in self.open.values()]
        self.list.set_rows(rows)
        title = (
            f"Verschillen: {len(open_conflicts)}" if open_conflicts else "Verschillen"
        )
        self.heading.set_text(title)
        self._show()

    @on(LineList.RowHighlighted)
    def show_highlighted(self, event: LineList.RowHighlighted) -> None:
        """Another conflict is in front."""
        event.stop()
        if self._has_advice:
            self.say("")
        self._show()

    @on(LineList.RowChosen)
    def begin_writing(self, event: LineList.RowChosen) -> None:
        """Enter or a click: write what should stand there, where that can be."""
        event.stop()
        self.action_write()

    @on(LineList.LetterPressed)
    def resolve(self, event: LineList.LetterPressed) -> None:
        """A digit chooses, `b` keeps both."""
        event.stop()
        self._resolve(event.key, event.letter)

    def on_key(self, event: Key) -> None:
        """The same keys while a long text is being read."""
        letter = event.character or ""
        in_front = self.in_front
        if not self._typing and in_front and letter and letter in self.LETTERS:
            event.stop()
            self._resolve(in_front.key, letter)

    @on(Entry.WordsEntered)
    def write(self, event: Entry.WordsEntered) -> None:
        """Enter: this is what should stand there."""
        event.stop()
        conflict = self.open.get(self._asking)
        if conflict and event.text.strip():
            self._filled = ""
            command = partial(conflicts.write, conflict=conflict, text=event.text)
            self._request(command, conflict, event.text)
        self.set_focus(self.list)

    @on(Entry.LinesPasted)
    def paste(self, event: Entry.LinesPasted) -> None:
        """One text at a time."""
        event.stop()
        self.say("Hier past één regel tegelijk.", refused=True)

    @on(Input.Changed)
    def keep_half_typed(self, event: Input.Changed) -> None:
        """Keep what is half-typed with its conflict."""
        event.stop()
        if event.value == self.entry.value:
            self._keep(event.value)

    def _remedy(self, conflict: Conflict) -> str:
        """What to do when no value is right and none can be typed."""
        session = self.controller.open_session.session
        return remedy(session, conflict.record, conflict.field)

    def action_write(self) -> None:
        """Write another text, beginning with the one that stands there."""
        conflict, entry = self.in_front, self.entry
        if conflict is None:
            return
        if not conflict.free:
            way = self._remedy(conflict)
            self.say(f"Hier kunt u alleen kiezen. {way}".strip())
            self._has_advice = True
            return
        if not entry.value and conflict.free == "text":
            self._filled = conflict.choices[-1].text
            entry.value = self._filled
            entry.cursor_position = len(entry.value)
        self.set_focus(entry)

    def action_room(self) -> None:
        """From what the facilitator sees to what the room sees, and back."""
        self.controller.show_room(not self.controller.room)
        self.draw()

    def action_back(self) -> None:
        """Out of the entry, then out of the screen."""
        if self._typing:
            self.set_focus(self.list)
        else:
            self.close()

    @property
    def _typing(self) -> bool:
        """Whether somebody types."""
        return self.entry.has_focus

    def _resolve(self, key: str, letter: str) -> None:
        """Do what a letter asks about one conflict."""
        conflict = self.open.get(key)
        if conflict is None:
            return
        if letter == "b":
            if not conflict.both:
                self.say("Hier past er maar één. Druk op een cijfer.", refused=True)
                return
            self._request(partial(conflicts.keep_both, conflict=conflict), conflict)
            return
        place = int(letter) - 1
        if place >= len(conflict.choices):
            count = len(conflict.choices)
            self.say(f"Kies een cijfer van 1 tot {count}.", refused=True)
        elif conflict.came_back:
            command = (conflicts.remove_again, conflicts.keep)[place]
            self._request(partial(command, conflict=conflict), conflict)
        else:
            choice = conflict.choices[place]
            command = partial(conflicts.choose, conflict=conflict, choice=choice)
            self._request(command, conflict)

    def _request(self, command: Command, conflict: Conflict, words: str = "") -> None:
        """Carry out a command in its turn; words that are refused come back."""
        place = _place(conflict.key)
        opened = self.controller.open_session

        async def carry_out() -> str:
            try:
                draft = place if words else ""
                await opened.run(command, words=words, draft=draft)
            except RuleError:
                self.controller.drafts[place] = words
                if self.is_attached and self._asking == conflict.key:
                    self.entry.give_back(words)
                raise
            remaining = conflicts.count_sentence(
                conflicts.count(opened.session), left=True
            )
            return f"Opgeslagen. {remaining}".strip()

        self.do(carry_out)

    def _show(self) -> None:
        """Show the question in front with every text, and what may be done."""
        conflict, room = self.in_front, self.controller.room
        self._show_draft(conflict.key if conflict else "")
        nothing = (
            IN_REGIE if room and conflicts.count(self.controller.session) else NONE
        )
        self.question.set_text(conflict.question if conflict else nothing)
        choices = conflict.choices[:MOST] if conflict else ()
        for number, version in enumerate(self.versions, 1):
            version.display = number <= len(choices)
            if version.display:
                version.update(_version(number, choices, room=room))
        self.beside.set_class(len(choices) > 3, "-many")
        self.both.set_text(f"b  {conflict.both}" if conflict and conflict.both else "")
        free = conflict.free if conflict else ""
        own = "Of tel nog eens en typ het getal" if free == "number" else "Of zelf"
        way = self._remedy(conflict) if conflict else ""
        how = f"{own} (F2), dan Enter" if free else way
        self.ask.set_text("" if room else how)
        if self._typing and not free:
            self.set_focus(self.list)
        self.entry.display = bool(free)
        self.call_after_refresh(self._let_read)

    def _show_draft(self, key: str) -> None:
        """Put the half-typed words of another conflict in the entry."""
        entry = self.entry
        if key == self._asking:
            return
        if self._asking in self.open:
            self._keep(entry.value)
        self._asking, self._filled = key, ""
        entry.value = self.controller.drafts.get(_place(key), "")
        entry.cursor_position = len(entry.value)

    def _keep(self, text: str) -> None:
        """Keep half-typed words, also when the power goes."""
        place, drafts = _place(self._asking), self.controller.drafts
        draft = "" if text == self._filled else text
        if self._asking and drafts.get(place, "") != draft:
            self.controller.keep_draft(place, draft)

    def _let_read(self) -> None:
        """Texts that do not fit can be scrolled by keys, after `Tab`."""
        self.reading.can_focus = self.reading.max_scroll_y > 0
        keys = _keys(self.in_front, reads=self.reading.can_focus)
        self.keys.set_text("" if self.controller.room else keys)

    def say(self, text: str, *, refused: bool = False) -> None:
        """Say what happened; what was said about one conflict alone is over."""
        self._has_advice = False
        super().say(text, refused=refused)


def _version(
    number: int, choices: tuple[ConflictChoice, ...], *, room: bool
) -> Content:
    """One text with its digit, who wrote it and when, and the words that differ.

    Signs mark those words, for who does not see a difference in letters.
    """
    choice = choices[number - 1]
    about = ("", "") if room else (choice.who, choice.at)
    now = "staat er nu" if choice.shown else ""
    head = " · ".join(part for part in (*about, now) if part)
    others = [o.text for o in choices if not (choice.coded or o is choice)]
    words = [
        Content(_safe(f"«{part}»")).stylize("bold underline")
        if new
        else Content(_safe(part))
        for part, new in passages(choice.text, others)
    ]
    return Content("").join(
        [Content(f"{number}  {_safe(head)}\n").stylize("bold"), *words]
    )


def _keys(conflict: Conflict | None, *, reads: bool = False) -> str:
    """The keys of this moment."""
    if conflict is None:
        return "Ctrl+Z ongedaan · F1 hulp · Esc terug"
    digits = " ".join(str(n) for n in range(1, 1 + min(MOST, len(conflict.choices))))
    both = "b allebei · " if conflict.both else ""
    own = "F2 zelf · " if conflict.free else ""
    more = "Tab lezen" if reads else "Ctrl+Z ongedaan"
    return f"{digits} kiezen · {both}{own}{more} · F1 hulp · Esc terug"


def _place(key: str) -> str:
    """Where a half-typed text is kept."""
    return f"conflict/{key}"


def _safe(text: str) -> str:
    """People's words, safe to draw, their lines kept."""
    return "\n".join(drawable(line) for line in text.split("\n"))
