"""Cards: the cards of a kind, and in the entry the next one or a question about one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain.cards import consent, writing
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.edit import random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.method.cards import Card, CardField
from cyclus_tui.domain.steps import cards
from cyclus_tui.domain.steps.cards import Rules
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.card_pane import CardPane
from cyclus_tui.tui.interview_pane import InterviewPane
from cyclus_tui.tui.pane import Command
from cyclus_tui.tui.view_model import Question, RoomView, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

KEYS: Final = {
    True: "Enter erbij · F3 verder vragen · F2 wijzigen · F8 weg",
    False: "Enter volgende vraag · ↑↓ kiezen · F2 wijzigen · F8 weg",
}
"""The keys of now, where cards are made and where they are only asked about."""


class Pane(CardPane[Rules]):
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
    def records(self) -> list[Record]:
        """The cards that stand here."""
        return cards.records_of(self.context.session, self.card, self.rules)

    @property
    def asked(self) -> Sequence[CardField]:
        """What is asked about a card, besides what it is."""
        return cards.asked_fields(self.card, self.rules)

    @property
    def shown(self) -> Sequence[CardField]:
        """What the room sees of it, and what is asked."""
        return cards.shown_fields(self.card, self.rules)

    @property
    def beside(self) -> Sequence[CardField]:
        """The answers that stand behind a card in the list."""
        return self.shown

    @property
    def subject(self) -> str:
        """The card that more is asked about; where none are made the one in front."""
        return super().subject if self.rules.adds else self.list.highlighted_key or ""

    def rows(self) -> Sequence[Row]:
        """Each card with its code, its words and its answers."""
        card = self.card
        codes = writing.codes_of(self.context.session, card)
        rows = []
        for record in self.records:
            answers = (self.in_short(record, one) for one in self.beside)
            note = " · ".join(filter(None, answers))
            words = one_line(words_of(record, card.main.id))
            rows.append(Row(record.id, codes.get(record.id, ""), words, note))
        return rows

    def room_rows(self) -> Sequence[Row]:
        """Each card in its words, with the answers that are for everybody."""
        return [
            Row(record.id, "", self.room_text(record, names) if told else "")
            for record in self.records
            for names, told in [(self.rules.room, self.may_tell(record))]
        ]

    def may_tell(self, record: Record) -> bool:
        """Whether whoever told it agreed that everybody who is here hears it."""
        use = consent.to_tell(self.context.method)
        return consent.allows(self.context.session, record, use)

    def room_view(self) -> RoomView:
        """What is asked now."""
        asked = self.interview.question if self.subject else None
        question = asked.label if asked else self.card.main.label
        return RoomView(question=question, count=self.count)

    def otherwise(self) -> Question:
        """The next card; where none are made, that all was asked."""
        if not self.rules.adds:
            return Question("", "Alles is gevraagd. Ctrl+N gaat verder.")
        return Question(self.card.main.label, self.card.main.help, key="new")

    def describe(self, question: Question) -> StepViewModel:
        """What is asked, and how many cards there are."""
        open_ = cards.still_open(self.card, self.rules, self.records)
        count = f"{self.count}, {open_} nog open" if open_ else self.count
        return StepViewModel(
            question,
            count=count,
            detail=self.cards_to_name(),
            keys=KEYS[self.rules.adds],
            hints=tuple(hint.text for hint in self.hints()),
        )

    def hints(self) -> tuple[Hint, ...]:
        """What a quiet coach would ask."""
        session, front = self.context.session, self.record_in_front
        return cards.hints(session, self.card, self.rules, front)

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
        self.ask(self.making(record, words), words)
        self.added = record
        self.begin(record)

    def making(self, record: str, words: str) -> Command:
        """Makes a card of a line."""
        add = partial(writing.add, card=self.card, answers=self.rules.only)
        return partial(add, record_id=record, text=words)

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

    def action_reword(self) -> None:
        """Put the words of the card in front into the entry."""
        if record := self.card_in_front:
            if self.rules.adds:
                self.finish()
            self.reword(record, name=self.card.main.id)
