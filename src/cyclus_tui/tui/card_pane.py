"""CardPane: a step about the cards of one kind: their words, and what is asked of each.

A kind of step says which card, which of its fields are asked (`asked`) and which stand
beside it (`shown`), and what its rows are; asking, saving and showing a card whole are
the same in all of them.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from functools import partial
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.cards import writing
from cyclus_tui.domain.cards.questions import answer_in_words, asks
from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.method.cards import Card, CardField
from cyclus_tui.domain.text import one_line
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.interview_pane import FollowUpPane
from cyclus_tui.tui.pane import RulesT
from cyclus_tui.tui.view_model import StepContext, StepViewModel

CLEAR_ALONE: Final = frozenset({"choice", "flag", "card"})
"""The types whose answers one understands without their question."""


class CardPane(FollowUpPane[RulesT]):
    """Asks about the cards of one kind, and has the answers saved."""

    @property
    @abstractmethod
    def card(self) -> Card:
        """What the cards are."""

    @property
    @abstractmethod
    def asked(self) -> Sequence[CardField]:
        """What is asked about a card."""

    @property
    def shown(self) -> Sequence[CardField]:
        """What stands beside a card, besides what it is."""
        return self.asked

    @property
    def records(self) -> list[Record]:
        """The cards there are."""
        return writing.cards_of(self.context.session, self.card)

    @property
    def card_in_front(self) -> Record | None:
        """The card in front; `None` where the row is about something else."""
        record = self.record_in_front
        return record if record and record.kind == self.card.kind else None

    @property
    def count(self) -> str:
        """How many there are: `3 resultaten`."""
        return count_of(len(self.records), self.card.one, self.card.several)

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; a card that was just made comes in front."""
        model = super().draw(context)
        is_elsewhere = self.added not in ("", self.list.highlighted_key)
        if is_elsewhere and self.list.go(self.added):
            model = super().draw(context)
        return model

    def in_short(self, record: Record, field: CardField) -> str:
        """An answer beside its card; of yes or no what it is that holds."""
        answer = answer_in_words(self.context.session, record, field.id)
        if field.type == "flag":
            return field.label if record.flag(field.id) else ""
        return answer

    def for_all(self, record: Record, field: CardField) -> str:
        """An answer without codes: another card in its words."""
        if field.type != "card":
            return self.in_short(record, field)
        session = self.context.session
        named = session.record(record.text(field.id))
        if named is None:
            return ""
        return one_line(words_of(named, registry.kind_of(session, named).main.id))

    def room_text(self, record: Record, names: Sequence[str]) -> str:
        """A card in its words, with the answers to these fields that all may see.

        Where there are several, an answer stands under the card with its question: what
        somebody wants and what somebody does not want look the same.
        """
        shown = [self.card.field(name) for name in names]
        beside = [one for one in shown if len(shown) == 1 or one.type in CLEAR_ALONE]
        answers = (self.for_all(record, one) for one in beside)
        first = filter(None, (words_of(record, self.card.main.id), *answers))
        below = [
            f"  {one.label}: {answer}"
            for one in shown
            if one not in beside and (answer := self.for_all(record, one))
        ]
        return "\n".join(filter(None, (" – ".join(first), *below)))

    def asks(self, subject: str) -> Sequence[Ask]:
        """What is asked about a card."""
        if not subject:
            return []
        context, record = self.context, self.context.session.record(subject)
        cards = context.method.cards
        questions = asks(context.session, self.asked, cards, context.today)
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

    def cards_to_name(self) -> str:
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
            for one in self.shown
            if one != card.main
            if (answer := answer_in_words(self.context.session, record, one.id))
        ]
        return "\n".join(filter(None, (words_of(record, card.main.id), *answers)))

    def choose(self, key: str) -> None:
        """Enter or a click on a card: ask about it."""
        self.action_ask_on()
        super().choose(key)

    def action_ask_on(self) -> None:
        """Ask what there is to know of the card in front, from the first open one."""
        record = self.card_in_front
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

    def action_remove(self) -> None:
        """Take the card in front out; Ctrl+Z brings it back."""
        if record := self.card_in_front:
            remove = partial(writing.remove, record_id=record.id)
            self.ask(remove)
