"""StepPane: what every step has in common: a list, a question and an entry."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import ClassVar, Generic, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from cyclus_tui.domain.ideas.contributions import TypedLine, parse_line
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.method import StepRules
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.step_texts import room_lines
from cyclus_tui.tui.view_model import (
    Erasable,
    Question,
    RoomView,
    StepContext,
    StepViewModel,
)
from cyclus_tui.tui.widgets.entry import Entry
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.pages import Paging
from cyclus_tui.tui.widgets.plain_text import PlainText

TEXTS = ("detail", "full", "ask")
"""What stands around the list, by name."""

NOT_YET = "We beginnen zo."
"""What the room reads in a phase that is not for the room."""

SETTLE_WITHIN = 1.0
"""Seconds that a pane may take to hand on what was typed; mostly a few thousandths."""

Command = Callable[[Session, Replica], Edit | None]

RulesT = TypeVar("RulesT", bound=StepRules, covariant=True)
"""What a template may set for the kind of step that a pane draws."""


class StepPane(Vertical, Generic[RulesT]):
    """Draws one step and turns keys into commands; it changes nothing itself.

    One hop up: it posts `CommandRequested`. One hop down: the session screen calls
    `draw` with what is on the disk by then. A kind of step says what its rows, its
    question and its commands are.
    """

    LEAVING: ClassVar[tuple[str, ...]] = ()
    """The keys that go to another question, for a step that has several."""

    BETWEEN_CELLS: ClassVar[str] = " – "
    """What comes between the cells of a row that was pasted from a sheet."""

    FOLLOW: ClassVar[bool] = False
    """Whether the list follows what is added at its end."""

    KEEPS_LINES: ClassVar[bool] = False
    """Whether several lines that are pasted are one answer, letter for letter."""

    ENTER_TURNS: ClassVar[bool] = False
    """Whether an empty Enter shows the room the next page before it does more."""

    @dataclass
    class CommandRequested(Message):
        """A command was asked for; `words` come back when it is refused."""

        pane: StepPane[StepRules]
        command: Command
        words: str = ""
        said: str = ""
        """What to say when it is done, in place of the edit's label."""
        question: str = ""
        """The question that the words answer."""
        draft: str = ""
        """The half-typed line that becomes this; empty when it is about none."""
        note: str = ""
        """What to say behind it, of how a paste was read."""
        row: str = ""
        """The row that a key acted on and went on from; a refusal goes back there."""
        asked_first: str = ""
        """What is asked before it, also when nothing hangs on what it takes away."""
        agreed: bool = False
        """Whether somebody agreed to it."""

    @dataclass
    class AgreementAsked(Message):
        """Something hangs on what a command takes away: somebody is to agree first."""

        requested: StepPane.CommandRequested
        question: str

    @dataclass
    class DraftChanged(Message):
        """Other words stand half-typed at a place, or none: `drafts` has them.

        It holds no words: where it comes late, older ones would stand there again.
        """

        place: str

    @dataclass
    class StatusMessage(Message):
        """Something to say on the status line."""

        text: str
        refused: bool = False

    @dataclass
    class Redrawn(Message):
        """The pane drew something else: what stands around it is to follow."""

        pane: StepPane[StepRules]

    class FieldDrained(Message):
        """Comes behind all that was typed, on its way from a field to the pane."""

    class Drained(Message):
        """Comes behind all that the pane asked for."""

    @dataclass
    class WalkRequested(Message):
        """The step is done: go on to the next, or back."""

        paces: int = 1

    @dataclass
    class ProvenanceRequested(Message):
        """Where something comes from is wanted."""

        record: str

    @dataclass
    class DrawingRequested(Message):
        """A drawing is to be looked at; `then` is given what was in front there."""

        screen: BaseScreen[str]
        then: Callable[[str | None], None]

    @dataclass
    class OffersRequested(Message):
        """What earlier sessions have to give is wanted, of these sorts."""

        sorts: tuple[str, ...]

    @dataclass
    class SheetRequested(Message):
        """The outcome is wanted on one sheet of paper."""

    @dataclass
    class CarryOverRequested(Message):
        """The open actions of earlier evenings are wanted."""

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        """A pane for one step; `drafts` holds the half-typed lines by place."""
        super().__init__(classes=f"pane {context.step.kind}")
        self.context = context
        self.drafts = drafts
        self.model = StepViewModel.EMPTY
        """What was drawn last besides the list."""
        self.room = RoomView()
        """What the room saw last besides the rows."""
        self.list = self.make_list()
        """The list of what is recorded."""
        self.entry = Entry(
            boundary=clean,
            leaving=self.leaving,
            between_cells=self.BETWEEN_CELLS,
            keeps_lines=self.KEEPS_LINES,
            id="entry",
        )
        """The field in which one types."""
        self.list.types_on = self.entry.types_on = True
        self._texts = {name: PlainText(id=name) for name in TEXTS}
        self.refused_words = ""
        self._offered_again = ""
        """The refused line that waited and was put back last."""
        self._asking: str | None = None
        self._filled_in = ""
        self._just_answered = False
        self.question_in_sight: str | None = None
        """The question in sight when the words that are taken now were begun."""
        self._undrained_fields = 0
        self.words_to_save: list[str] = []
        """The words that were handed on, until their turn comes."""
        self._drained = asyncio.Event()
        self._paste_note = ""
        self._asks_first = ""

    @property
    def rules(self) -> RulesT:
        """What the template says of this step, which is of the pane's own kind."""
        return cast("RulesT", self.context.step.rules)

    @property
    def leaving(self) -> tuple[str, ...]:
        """The keys that go to another question in this very step."""
        return self.LEAVING

    @property
    def first_focus(self) -> Widget:
        """Where the cursor is on arriving: where one types."""
        return self.entry

    @property
    def record_in_front(self) -> Record | None:
        """What the highlighted row is about; `None` when it is about no record."""
        key = self.list.highlighted_key
        return self.context.session.record(key) if key else None

    @property
    def erasable(self) -> Sequence[Erasable]:
        """Of what stands in front the words that can be erased for privacy."""
        record = self.record_in_front
        return [Erasable(record)] if record else []

    def compose(self) -> ComposeResult:
        """What it is about, the list, the question and the entry."""
        yield self._texts["detail"]
        yield self.list
        yield self._texts["full"]
        with Vertical(id="answer"):
            yield self._texts["ask"]
            yield self.entry

    def make_list(self) -> LineList:
        """The list; a kind may give it keys of its own."""
        return LineList(id="list")

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw what is on the disk now; what stands around the pane comes back."""
        self.context = context
        if context.room:  # the widgets are given only what the room may see
            self.list.set_rows(self.room_rows(), follow=self.FOLLOW)
            self._read_models()
        else:
            self.list.show_pages(self.paging())
            self.list.set_rows(self.rows(), follow=self.FOLLOW)
            self._read_models()
        self._show("detail", self.model.detail)
        self._show_question()
        self.show_full()
        return self.model

    def _read_models(self) -> None:
        """Work out what stands around the list, for the room too when it looks."""
        self.model = self.view_model()
        self.room = RoomView()
        if self.context.room:
            self.room = room = self.room_view()
            blocks = [room_lines(self.context) if room.with_phase else (), room.lines]
            head = "\n\n".join("\n".join(block) for block in blocks if any(block))
            is_for_all = self.context.stop.phase.room or head or room.cards
            if not (is_for_all or any(row.text for row in self.room_rows())):
                head = NOT_YET
            heads = (head,) if head else ()
            alone = room.one_by_one
            self.list.show_pages(
                Paging(heads, room.cards, room.below, alone, room.count)
            )

    def redraw(self) -> None:
        """Draw anew what the pane itself changed, and have the rest follow."""
        self.draw(self.context)
        self.post_message(self.Redrawn(self))

    def rows(self) -> Sequence[Row]:
        """What the list shows."""
        return ()

    def paging(self) -> Paging | None:
        """How who leads reads the rows whole, page by page; `None` for a list."""
        return None

    def view_model(self) -> StepViewModel:
        """What is shown besides the list."""
        return StepViewModel(Question(""))

    def room_rows(self) -> Sequence[Row]:
        """What the room sees of the list: nothing, unless a kind of step says so.

        A row without words is not drawn; the keys walk over it as in regie.
        """
        return [Row(row.key, "", "") for row in self.rows()]

    def room_view(self) -> RoomView:
        """What else the room sees; what is not said here is not for the room."""
        return RoomView()

    def take(self, words: str) -> None:
        """Enter was pressed on these words; they may be empty."""

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """Several lines were pasted; where one answer is asked they become one line."""
        self.entry.insert_text_at_cursor(" ".join(lines))
        if self._paste_note:
            self.say(self._paste_note)

    def ask(
        self, command: Command, words: str = "", said: str = "", row: str = ""
    ) -> None:
        """Ask the session screen to carry out a command, in its turn."""
        draft = self.draft_place if words else ""
        if words:
            self.words_to_save.append(words)
        question, note = self._asking or "", self._paste_note
        self.post_message(
            self.CommandRequested(
                self, command, words, said, question, draft, note, row, self._asks_first
            )
        )

    async def run_asking_first(self, action: str, question: str) -> None:
        """Do what a key does, with one question before anything changes."""
        self._asks_first = question
        try:
            await self.run_action(action)
        finally:
            self._asks_first = ""

    def said_of(self, session: Session, edit: Edit) -> str:
        """What an edit made, when there is more to say of it than its label."""
        return ""

    def typed_line(self, words: str) -> TypedLine:
        """What was said, and by whom, as it was typed: `@3 koffie`.

        Raises:
            RuleError: nobody has that number.
        """
        context = self.context
        return parse_line(context.session, context.method.roles, words)

    def show_waiting(self, text: str) -> None:
        """Have a line stand in the list until it is saved."""
        sign = "" if self.context.room else "…"
        self.list.append(Row(f"wait-{text}", sign, text, dim=True))

    def begin_saving(self, words: str) -> None:
        """Words that were handed on are being saved now."""
        if words in self.words_to_save:
            self.words_to_save.remove(words)

    def say(self, text: str, refused: bool = False) -> None:
        """Say something on the status line."""
        self.post_message(self.StatusMessage(text, refused))

    def refused(self, words: str, question: str | None = None) -> None:
        """A command was refused: its words come back, none is lost."""
        self.refused_words = words
        is_other = question is not None and question != self._asking
        if is_other or not self.is_attached:
            self._keep_draft(f"{self.context.place}/{question or ''}", words)
        elif words:
            self._make_room()
            if not self.entry.give_back(words):
                self._keep_refused([*self._refused_lines, words])

    def _make_room(self) -> None:
        """Have a line that was put back untouched wait again: another is in front."""
        if self._offered_again and self.entry.value == self._offered_again:
            self._keep_refused([self._offered_again, *self._refused_lines])
            self.entry.set_words("", self._asking or "")
        self._offered_again = ""

    @property
    def takes_refused_lines(self) -> bool:
        """Whether what is asked now is what the refused lines answer."""
        return True

    @property
    def _refused_place(self) -> str:
        """Where refused lines are kept until there is room for them in the entry."""
        return f"{self.context.place}/!"

    @property
    def _refused_lines(self) -> list[str]:
        """The refused lines for which there is no room in the entry yet."""
        return [*filter(None, self.drafts.get(self._refused_place, "").split("\n"))]

    def _keep_refused(self, lines: Sequence[str]) -> None:
        """Keep refused lines, in sight and with what is half-typed."""
        self._keep_draft(self._refused_place, "\n".join(lines))
        self.show_full()

    @contextmanager
    def refusing(self, words: str) -> Iterator[None]:
        """Say what a rule has against words, which come back to be mended."""
        try:
            yield
        except RuleError as error:
            if words:
                self.refused(words)
            self.say(str(error), refused=True)

    def undone(self) -> None:
        """Ctrl+Z or Ctrl+Y was carried out: what it changed is drawn next."""

    def cancel(self) -> bool:
        """Leave off what a key began, such as another wording; False for nothing."""
        return False

    def show_full(self) -> None:
        """Show the highlighted line whole when it did not fit in its row."""
        key = self.list.highlighted_key
        text = self.full_text(key) if key and not self.list.fits(key) else ""
        self._show("full", text)

    def full_text(self, key: str) -> str:
        """All the words of a row."""
        record = self.context.session.any_record(key)
        return record.text("text") if record else ""

    @on(Entry.WordsEntered)
    def _take_entered(self, event: Entry.WordsEntered) -> None:
        """Enter was pressed; an empty line can mean yes."""
        event.stop()
        if self._turns_page(event.text):
            return
        self._just_answered, self.question_in_sight = True, event.seen
        with self.refusing(event.text):
            self.take(event.text)
        self._just_answered, self.question_in_sight = False, None
        if event.text != self.refused_words:
            self.refused_words = ""
        self._offer_refused_line()

    def _offer_refused_line(self) -> None:
        """Put the first refused line that waits back in the entry, where it belongs."""
        lines = self._refused_lines if self.takes_refused_lines else []
        if lines and self.entry.give_back(lines[0]):
            self._offered_again = lines[0]
            self._keep_refused(lines[1:])

    def _turns_page(self, words: str) -> bool:
        """Whether Enter showed the room more of what it reads."""
        reads = self.ENTER_TURNS and self.context.room and not words.strip()
        return reads and self.list.turn(1)

    async def settle(self) -> None:
        """Wait until all that was typed here was asked: then the pane may go.

        A line that was given with Enter while the step changes would else be lost.
        """
        self._point_at(None)
        self._undrained_fields = 2
        self._drained.clear()
        for field in (self.entry, self.list):
            field.post_message(self.FieldDrained())
        with suppress(TimeoutError):
            await asyncio.wait_for(self._drained.wait(), SETTLE_WITHIN)

    @on(FieldDrained)
    def _count_drained(self, event: FieldDrained) -> None:
        """One of the fields has nothing more to say."""
        event.stop()
        self._undrained_fields -= 1
        if not self._undrained_fields:
            self.post_message(self.Drained())

    @on(Drained)
    def _end_settling(self, event: Drained) -> None:
        """All that was asked is on its way."""
        event.stop()
        self._drained.set()

    def leave(self, key: str) -> None:
        """A key in `LEAVING` was pressed: put another question in front."""
        self.list.move({"up": -1, "down": 1}.get(key, 0))

    def take_by_key(self, key: str, words: str) -> bool:
        """A key in `LEAVING` says what the words are; False when it only leaves."""
        return False

    def action_by_key(self, key: str) -> None:
        """The same as a key in `LEAVING`, chosen by its name."""
        self.entry.leave_by(key)

    @on(Entry.LeavingKeyPressed)
    def _leave_question(self, event: Entry.LeavingKeyPressed) -> None:
        """Take the words as the key says, else keep them with their question."""
        event.stop()
        self._just_answered = True
        is_done = True
        with self.refusing(event.text):
            is_done = self.take_by_key(event.key, event.text)
        if not is_done:
            self._keep(event.text)
            self.leave(event.key)
            self._asking = None  # where there is no other, its words come back
        self.redraw()
        self._just_answered = False

    @on(Entry.LinesPasted)
    def _take_pasted(self, event: Entry.LinesPasted) -> None:
        """A list was pasted."""
        event.stop()
        self._paste_note = event.note
        with self.refusing("\n".join(event.lines)):
            self.take_lines(event.lines)
        self._paste_note = ""

    @on(Input.Changed)
    def _keep_typed(self, event: Input.Changed) -> None:
        """Keep what is half-typed, unless it is what is filled in already."""
        event.stop()
        self._keep(event.value)
        self.typed(event.value)

    def typed(self, words: str) -> None:
        """Words stand half-typed; a kind may look along, and have hints follow."""

    def redraw_around(self) -> None:
        """Have what stands around the pane follow: hints, counter, keys."""
        self._read_models()
        self.post_message(self.Redrawn(self))

    def _keep(self, text: str) -> None:
        """Keep half-typed words with the question that is asked."""
        place = self.draft_place
        draft = "" if text == self._filled_in else text
        if self.drafts.get(place, "") != draft:
            self._keep_draft(place, draft)

    def _keep_draft(self, place: str, words: str) -> None:
        """Keep half-typed words at a place."""
        self.drafts[place] = words
        self.post_message(self.DraftChanged(place))

    @on(LineList.RowHighlighted)
    def _show_highlighted(self, event: LineList.RowHighlighted) -> None:
        """Another row is in front."""
        event.stop()
        self.show_full()

    @on(LineList.Resized)
    def _show_resized(self, event: LineList.Resized) -> None:
        """Other words fit in the row in front."""
        event.stop()
        if event.line_list is self.list:
            self.show_full()

    @on(LineList.RowChosen)
    def _choose_row(self, event: LineList.RowChosen) -> None:
        """Enter or a click on a row."""
        event.stop()
        self.choose(event.key)

    def choose(self, key: str) -> None:
        """A row was chosen: type on, with that row in front."""
        if self.entry.display:
            self._point_at(self.entry)

    def on_key(self, event: Key) -> None:
        """From the entry the arrows move through the list."""
        moves = {"up": -1, "down": 1}
        if self.entry.has_focus and event.key in (*moves, "pageup", "pagedown"):
            event.stop()
            if event.key in moves:
                self.list.move(moves[event.key])
            else:
                self.list.action_page(1 if event.key == "pagedown" else -1)

    @property
    def draft_place(self) -> str:
        """Where the half-typed line of this question is kept."""
        return f"{self.context.place}/{self._asking}"

    def _point_at(self, widget: Widget | None) -> None:
        """Put the cursor somewhere, while this pane is in front."""
        if self.is_attached:
            self.screen.set_focus(widget)

    def _show_question(self) -> None:
        """Ask what is asked now."""
        question = self.model.question
        if self.context.room:
            question = replace(question, label=self.room.question, help="")
        self._show("ask", question.label)
        self.entry.password = self.room.is_secret
        self._ask(question)

    def _ask(self, question: Question) -> None:
        """Put a question before the entry; a half-typed answer is still there."""
        entry = self.entry
        entry.placeholder, entry.asking = question.help, question.key
        filled, self._filled_in = self._filled_in, question.value
        entry.filled_in = question.value
        if question.key == self._asking:
            if entry.value == filled != question.value:
                entry.set_words(question.value, question.key)  # the room sees no answer
            return
        self._asking = question.key
        if self._just_answered and entry.value:
            return  # typed after Enter: it answers this question already
        entry.set_words(
            self.drafts.get(self.draft_place) or question.value, question.key
        )

    def _show(self, name: str, text: str) -> None:
        """Put words, literally, in a place that is gone when there are none.

        Refused lines stand in place of the line in front until the entry has them.
        """
        if name == "full" and (lines := self._refused_lines):
            text = "Niet opgeslagen: " + " · ".join(lines)
        if self.context.room and name != "ask":
            text = ""
        self._texts[name].set_text(text)
