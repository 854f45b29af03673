"""Timeline: cards in the order in which things happened, with the curve beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final, cast

from textual.binding import Binding

from cyclus_tui.domain.cards import places, writing
from cyclus_tui.domain.cards.questions import read_code
from cyclus_tui.domain.interview import Ask
from cyclus_tui.domain.journal.edit import Value, random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps import timeline
from cyclus_tui.domain.steps.timeline import Line, Rules
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError
from cyclus_tui.tui import curve
from cyclus_tui.tui.steps import cards
from cyclus_tui.tui.timeline_rows import TimelineRows
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

KEYS: Final = {
    True: "Enter erbij · F4 eerder · F3 vragen · F2 wijzigen · F8 weg",
    False: "Enter verder · ↑↓ kiezen · F4 eerder · F2 wijzigen · F8 weg",
}
"""The keys of now, where cards are made and where they are only asked about."""

MOVES: Final = {"h": -1, "l": 1}
"""The letters that put the card in front higher or lower."""

FACES: Final = " ".join(curve.TYPED)


class Pane(cards.Pane):
    """Each line with its cards; a line that is typed comes behind the card in front."""

    BINDINGS: ClassVar = [Binding("f4", "move(-1)", "Kaart eerder zetten")]

    behind = ""
    """The card that was typed last, until it is drawn or another comes in front."""
    behind_in: Line | None = None
    """The line of that card."""
    arrived = False
    """Whether the end of the line came in front, where one types on."""

    @property
    def rules(self) -> Rules:
        """What the template says of this step."""
        return cast("Rules", self.context.step.rules)

    @property
    def look(self) -> TimelineRows:
        """The lines of this moment."""
        return TimelineRows(self.context.session, self.card, self.rules)

    @property
    def line(self) -> Line | None:
        """The line in front."""
        return self.look.line_of(self.list.highlighted_key or "")

    def make_list(self) -> LineList:
        """With the list in front letters put a card higher or lower."""
        return LineList(id="list", letters="".join(MOVES))

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; one types on at the end, or behind what was typed last."""
        model = super().draw(context)
        ends = self.rules.adds and not self.arrived and self.list.row_count
        goal = self.list.row(self.list.row_count - 1).key if ends else self.behind
        self.arrived = self.arrived or bool(ends)
        if goal and self.list.go(goal):
            self.behind = ""
            model = super().draw(context)
        return model

    def rows(self) -> Sequence[Row]:
        """The lines under one another, or two lanes side by side."""
        if self.rules.task == "compare":
            return self.look.side_by_side(self._width)
        return self.look.rows(self._answers)

    def room_rows(self) -> Sequence[Row]:
        """The lines in words for everybody."""
        if self.rules.task == "compare":
            return self.look.side_by_side_for_all()
        return self.look.room_rows(partial(self.room_text, names=self.rules.room))

    def room_view(self) -> RoomView:
        """The curve of the line in front, big, above its cards."""
        drawn = self.look.curves(self._width, self.list.highlighted_key or "")
        view = super().room_view()
        return replace(view, lines=drawn, with_phase=not drawn)

    @property
    def _width(self) -> int:
        """The cells of a line of the list."""
        return (self.list.size.width or self.app.size.width) - len(" ▸ S12 ")

    def _answers(self, record: Record) -> str:
        """What is known of a card, on one line."""
        answers = (self.in_short(record, one) for one in self.shown)
        return " · ".join(filter(None, answers))

    def asks(self, subject: str) -> Sequence[Ask]:
        """What is asked about a card; of a heading nothing."""
        is_new = subject == self.added
        if not is_new and self.context.session.record(subject) is None:
            return []
        return [self._fitted(ask) for ask in super().asks(subject)]

    def _fitted(self, ask: Ask) -> Ask:
        """A feeling may be a face; a card beside this one is of the first lane."""
        if ask.id == self.rules.feeling and ask.read:
            help_ = f"Van -2 tot 2, of {FACES}"
            return replace(ask, help=help_, read=partial(_read_feeling, ask))
        if ask.id == self.rules.beside:
            codes = {code: record.id for code, record in self._first_lane().items()}
            help_ = f"Een code: {', '.join(codes) or 'er is er nog geen'}."
            return replace(ask, help=help_, read=partial(read_code, codes))
        return ask

    def _first_lane(self) -> dict[str, Record]:
        """The cards of the first lane, by code."""
        rules, card = self.rules, self.card
        first = next(iter(card.field(rules.lanes).choices)) if rules.lanes else ""
        codes = writing.codes_of(self.context.session, card)
        return {
            codes.get(record.id, ""): record
            for record in writing.cards_of(self.context.session, card)
            if not rules.lanes or record.text(rules.lanes) == first
        }

    def cards_to_name(self) -> str:
        """The cards among which the question of now asks for one."""
        asked = self.interview.question
        if not (asked and self.subject and asked.id == self.rules.beside):
            return super().cards_to_name()
        main = self.card.main.id
        return " · ".join(
            f"{code} {one_line(words_of(record, main))}"
            for code, record in self._first_lane().items()
        )

    def describe(self, question: Question) -> StepViewModel:
        """What is asked, where the line in front turns, and how long it is."""
        model = super().describe(question)
        line, rules = self.line, self.rules
        turns = self.look.turns(line) if line and rules.feeling else ()
        found = timeline.hints(
            self.context.session, self.context.method, rules, self.record_in_front
        )
        return replace(
            model,
            detail=model.detail or " ".join(turns),
            keys=KEYS[rules.adds],
            hints=tuple(hint.text for hint in found),
        )

    def otherwise(self) -> Question:
        """The next card; at a heading where nothing is added, how to go on."""
        question = super().otherwise()
        if self.rules.adds or self.record_in_front is not None:
            return question
        return Question("", "Kies een regel met de pijltjes, of Ctrl+N gaat verder.")

    def take_line(self, words: str) -> None:
        """One more card, behind the one in front; at a heading the first of its line.

        Raises:
            RuleError: no cards are made here, or there is no line for one yet.
        """
        if not words.strip() or not self.rules.adds:
            super().take_line(words)
            return
        line = self.behind_in if self.behind else self.line
        if line is None:
            raise RuleError(
                "Er is hier nog niets om iets bij te zetten. Ga een stap terug."
            )
        front, record = self.list.highlighted_key or "", random_id()
        insert = partial(
            places.insert,
            card=self.card,
            record_id=record,
            text=words,
            answers=self._answers_in(line),
            behind=self.behind or front,
            before=next((card.id for card in line.cards), ""),
        )
        self.ask(insert, words)
        self.added = self.behind = record
        self.behind_in = line
        self.begin(record)

    def _answers_in(self, line: Line) -> dict[str, Value]:
        """What a card of a line has as an answer already."""
        rules = self.rules
        answers: dict[str, Value] = {**rules.only}
        if line.owner:
            answers[rules.per] = line.owner.id
        if line.lane:
            answers[rules.lanes] = line.lane
        return answers

    def finish(self) -> None:
        """All was asked; where nothing is added the next card comes, not a heading."""
        super().finish()
        passed = None
        while not self.rules.adds and passed != (key := self.list.highlighted_key):
            if key and self.context.session.record(key):
                break
            passed = key
            self.list.move(1)

    def leave(self, key: str) -> None:
        """Another row comes in front: what is typed next comes behind that one."""
        self.behind = ""
        super().leave(key)

    def undone(self) -> None:
        """What was typed last may be gone."""
        self.behind = ""
        super().undone()

    def action_move(self, paces: int) -> None:
        """Put the card in front earlier or later in its line."""
        self._move(self.list.highlighted_key or "", paces)

    def on_line_list_letter_pressed(self, event: LineList.LetterPressed) -> None:
        """A letter puts the card in front higher or lower."""
        event.stop()
        self._move(event.key, MOVES[event.letter])

    def _move(self, key: str, paces: int) -> None:
        """Have a card moved; a heading stays where it is."""
        line = self.look.line_of(key)
        if line is None or self.context.session.record(key) is None:
            self.say("Zet eerst een kaart voor.", refused=True)
            return
        among = [record.id for record in line.cards]
        move = partial(places.move, card=self.card, record_id=key, among=among)
        self.ask(partial(move, paces=paces))

    def full_text(self, key: str) -> str:
        """A card whole, its answers one behind another: there are many."""
        words, *answers = super().full_text(key).split("\n")
        return "\n".join(filter(None, (words, " · ".join(answers))))

    def show_full(self) -> None:
        """Show the card in front whole: beside the curve there is no room for it."""
        self._show("full", self.full_text(self.list.highlighted_key or ""))


def _read_feeling(ask: Ask, text: str) -> Value:
    """A feeling as a face, or as the number that it is."""
    face = curve.TYPED.get(text.strip().replace(" ", ""))
    return ask.value_of(text) if face is None else face
