"""Cards: the cards of a kind, and in the entry the next one or a question about one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain import registry
from cyclus_tui.domain.cards import writing
from cyclus_tui.domain.cards.questions import answer_in_words, asks
from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.edit import random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.method.cards import Card, CardField
from cyclus_tui.domain.steps import cards
from cyclus_tui.domain.steps.cards import Rules
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.interview_pane import FollowUpPane, InterviewPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

KEYS: Final = {
    True: "Enter erbij · F3 verder vragen · F2 wijzigen · F8 weg",
    False: "Enter volgende vraag · ↑↓ kiezen · F2 wijzigen · F8 weg",
}
"""The keys of now, where cards are made and where they are only asked about."""

CLEAR_ALONE: Final = frozenset({"choice", "flag", "card"})
"""The types whose answers one understands without their question."""


class Pane(FollowUpPane[Rules]):
    """Each card with what is known of it; a line that is typed is the next one."""

    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Woorden van de kaart wijzigen"),
        Binding("f3", "ask_on", "Verder vragen over deze kaart"),
        Binding("f8", "remove", "Kaart weg"),
    ]

    @property
    def card(self) -> Card:
        """What is made here."""
        return cards.card_of(self.context.method, self.rules)

    @property
    def subject(self) -> str:
        """The card that more is asked about; where none are made the one in front."""
        return super().subject if self.rules.adds else self.list.highlighted_key or ""

    @property
    def records(self) -> list[Record]:
        """The cards there are."""
        return writing.cards_of(self.context.session, self.card)

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; a card that was just made comes in front."""
        model = super().draw(context)
        is_elsewhere = self.added not in ("", self.list.highlighted_key)
        if is_elsewhere and self.list.go(self.added):
            model = super().draw(context)
        return model

    def rows(self) -> Sequence[Row]:
        """Each card with its code, its words and its answers."""
        card = self.card
        codes = writing.codes_of(self.context.session, card)
        fields = cards.shown_fields(card, self.rules)
        rows = []
        for record in self.records:
            answers = (self._in_short(record, one) for one in fields)
            note = " · ".join(filter(None, answers))
            words = one_line(words_of(record, card.main.id))
            rows.append(Row(record.id, codes.get(record.id, ""), words, note))
        return rows

    def room_rows(self) -> Sequence[Row]:
        """Each card in its words, with the answers that are for everybody.

        Where there are several, an answer stands under the card with its question: what
        somebody wants and what somebody does not want look the same.
        """
        card = self.card
        shown = [card.field(name) for name in self.rules.room]
        beside = [one for one in shown if len(shown) == 1 or one.type in CLEAR_ALONE]
        rows = []
        for record in self.records:
            answers = (self._for_all(record, one) for one in beside)
            first = [words_of(record, card.main.id), *filter(None, answers)]
            below = [
                f"  {one.label}: {answer}"
                for one in shown
                if one not in beside and (answer := self._for_all(record, one))
            ]
            rows.append(Row(record.id, "", "\n".join([" – ".join(first), *below])))
        return rows

    def _in_short(self, record: Record, field: CardField) -> str:
        """An answer beside its card; of yes or no what it is that holds."""
        answer = answer_in_words(self.context.session, record, field.id)
        if field.type == "flag":
            return field.label if record.flag(field.id) else ""
        return answer

    def _for_all(self, record: Record, field: CardField) -> str:
        """An answer without codes: another card in its words."""
        if field.type != "card":
            return self._in_short(record, field)
        session = self.context.session
        named = session.record(record.text(field.id))
        if named is None:
            return ""
        return one_line(words_of(named, registry.kind_of(session, named).main.id))

    def room_view(self) -> RoomView:
        """What is asked now."""
        asked = self.interview.question if self.subject else None
        question = asked.label if asked else self.card.main.label
        return RoomView(question=question, count=self._count)

    def asks(self, subject: str) -> Sequence[Ask]:
        """What is asked about a card."""
        if not subject:
            return []
        context, record = self.context, self.context.session.record(subject)
        fields = cards.asked_fields(self.card, self.rules)
        questions = asks(context.session, fields, context.method.cards, context.today)
        return [one.known_by(record) for one in questions]

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Write down what was answered about a card."""
        if "text" in answers and subject and self.between:
            answers = {self.card.main.id: answers["text"]}
        fill_in = partial(writing.fill_in, card=self.card, record_id=subject)
        self.ask(partial(fill_in, answers=answers), words)

    def lead(self) -> str:
        """The code of the card that is asked about."""
        record = self.context.session.record(self.subject)
        return f"{registry.code(self.context.session, record)}. " if record else ""

    def otherwise(self) -> Question:
        """The next card; where none are made, that all was asked."""
        if not self.rules.adds:
            return Question("", "Alles is gevraagd. Ctrl+N gaat verder.")
        return Question(self.card.main.label, self.card.main.help, key="new")

    def describe(self, question: Question) -> StepViewModel:
        """What is asked, and how many cards there are."""
        session, front = self.context.session, self.record_in_front
        open_ = cards.still_open(self.card, self.rules, self.records)
        count = f"{self._count}, {open_} nog open" if open_ else self._count
        found = cards.hints(session, self.card, self.rules, front)
        return StepViewModel(
            question,
            count=count,
            detail=self._cards_to_name(),
            keys=KEYS[self.rules.adds],
            hints=tuple(hint.text for hint in found),
        )

    def _cards_to_name(self) -> str:
        """The cards among which the question of now asks for one, by code and words."""
        session, asked = self.context.session, self.interview.question
        field = self.card.field(asked.id) if asked and self.subject else None
        named = [c for c in self.context.method.cards if field and c.id == field.to]
        return " · ".join(
            f"{codes.get(record.id, '')} {one_line(words_of(record, card.main.id))}"
            for card in named
            for codes in [writing.codes_of(session, card)]
            for record in writing.cards_of(session, card)
            if record.id != self.subject
        )

    def take_line(self, words: str) -> None:
        """One more card; what else there is to know of it is asked next.

        Raises:
            RuleError: no cards are made here.
        """
        if not words.strip():
            self.list.move(1)
            return
        if not self.rules.adds:
            raise RuleError(f"Hier komt geen {self.card.one} bij. Zet er een voor.")
        record = random_id()
        add = partial(writing.add, card=self.card, record_id=record, text=words)
        self.ask(add, words)
        self.added = record
        self.begin(record)

    def finish(self) -> None:
        """All was asked: the next line is a card, or the next card is asked about."""
        if self.rules.adds:
            super().finish()
        else:
            InterviewPane.finish(self)

    def leave(self, key: str) -> None:
        """Another row comes in front; what was asked is left open."""
        if self.rules.adds:
            super().leave(key)
        else:
            InterviewPane.leave(self, key)

    def show_full(self) -> None:
        """Show the card in front whole when its words or its answers are cut."""
        key = self.list.highlighted_key or ""
        is_whole = self.list.fits(key) and self.list.fits_note(key)
        self._show("full", "" if is_whole else self.full_text(key))

    def full_text(self, key: str) -> str:
        """What is known of a card and shown beside it, each answer on its line."""
        record = self.context.session.record(key)
        if record is None:
            return ""
        card = self.card
        answers = [
            f"{one.label}: {answer}"
            for one in cards.shown_fields(card, self.rules)
            if (answer := answer_in_words(self.context.session, record, one.id))
        ]
        return "\n".join([words_of(record, card.main.id), *answers])

    def choose(self, key: str) -> None:
        """Enter or a click on a card: ask about it."""
        self.action_ask_on()
        super().choose(key)

    def action_ask_on(self) -> None:
        """Ask what there is to know of the card in front, from the first open one."""
        record = self.record_in_front
        questions = self.asks(record.id) if record else []
        if record is None or not questions:
            self.say("Hier is niets meer te vragen.", refused=True)
            return
        self.added = record.id
        self.begin(record.id)
        self.redraw()

    def first(self, subject: str) -> str:
        """The first question that has no answer yet."""
        record = self.context.session.record(subject)
        known = record.fields if record else {}
        asked = [one.id for one in self.asks(subject)]
        return next((name for name in asked if known.get(name, "") == ""), "")

    def action_reword(self) -> None:
        """Put the words of the card in front into the entry."""
        if record := self.record_in_front:
            if self.rules.adds:
                self.finish()
            self.reword(record, name=self.card.main.id)

    def action_remove(self) -> None:
        """Take the card in front out; Ctrl+Z brings it back."""
        if record := self.record_in_front:
            remove = partial(writing.remove, record_id=record.id)
            self.ask(remove)

    @property
    def _count(self) -> str:
        """How many there are: `3 resultaten`."""
        return count_of(len(self.records), self.card.one, self.card.several)
