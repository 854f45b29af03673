"""Closing: the outcome to read aloud, the last questions, a word per person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding

from cyclus_tui.domain.cards.writing import cards_of
from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.method import checkout
from cyclus_tui.domain.steps.closing import Rules
from cyclus_tui.domain.steps.recommend import list_length
from cyclus_tui.domain.voting import recommendations
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.steps.form import FormPane
from cyclus_tui.tui.view_model import Erasable, Question, RoomView, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

WORDS = "words"
"""The row in which words of goodbye are typed."""

WORD = Ask(
    WORDS, "Woord", "Eén woord per persoon; :) :| :( mag erbij", adds=True, stays=True
)


class Pane(FormPane[Rules]):
    """First the questions, then the words with which people leave."""

    ENTER_TURNS = True
    BINDINGS: ClassVar = [
        Binding("f4", "sheet", "Op één blad"),
        Binding("f8", "remove", "Laatste woord weg"),
    ]

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The answer in front, or each word of goodbye."""
        if self.list.highlighted_key != WORDS:
            return super().erasable
        return [Erasable(word) for word in checkout.leaving_words(self.context.session)]

    def rows(self) -> Sequence[Row]:
        """The questions with their answers, and the words so far."""
        rows = [*super().rows()]
        if self.rules.words:
            words = self.full_text(WORDS)
            rows.append(Row(WORDS, "✓" if words else "·", f"Hoe ga je weg? {words}"))
        return rows

    def room_rows(self) -> Sequence[Row]:
        """What the template shows of the answers, and the words of goodbye."""
        words = Row(WORDS, "", self.full_text(WORDS))
        return [*super().room_rows(), *([words] if self.rules.words else [])]

    def room_view(self) -> RoomView:
        """The outcome, one thing at a time; then how people leave."""
        asked = self.interview.question
        is_goodbye = asked is not None and asked.id == WORDS
        return RoomView(
            cards=tuple(line.removeprefix("– ") for line in self._outcome()),
            question="Hoe ga je weg?" if is_goodbye else super().room_view().question,
        )

    def asks(self, subject: str) -> Sequence[Ask]:
        """The questions of the template, and a word of each person."""
        return [*super().asks(subject), *([WORD] if self.rules.words else [])]

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Fill in an answer, or take down a word."""
        if WORDS in answers:
            self.ask(partial(checkout.add_word, text=words), words)
        else:
            super().save(subject, answers, words)

    def describe(self, question: Question) -> StepViewModel:
        """The outcome in order, to be read aloud."""
        words = checkout.leaving_words(self.context.session)
        return StepViewModel(
            question,
            "\n".join(self._outcome()),
            count_of(len(words), "woord", "woorden"),
            "Enter bewaren · F4 op één blad · Ctrl+E voor collega",
        )

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list is a list of words."""
        for line in lines:
            self.take(line)

    def action_remove(self) -> None:
        """Take out the word that was typed last."""
        if words := checkout.leaving_words(self.context.session):
            self.ask(partial(checkout.remove_word, word=words[-1]))

    def action_sheet(self) -> None:
        """Ask for the outcome on one sheet, before people put their coats on."""
        self.post_message(self.SheetRequested())

    def full_text(self, key: str) -> str:
        """The whole answer, or all the words."""
        if key == WORDS:
            words = checkout.leaving_words(self.context.session)
            return " · ".join(map(checkout.word_and_smiley, words))
        return super().full_text(key)

    def _outcome(self) -> list[str]:
        """What the template names, else what was chosen, else what people will try."""
        session, places = self.context.session, list_length(self.context.method)
        if cards := [c for c in self.context.method.cards if c.id == self.rules.card]:
            records = cards_of(session, cards[0])
            return [f"– {words_of(r, cards[0].main.id)}" for r in records]
        lines = [text for _, text in recommendations.lines(session, places)]
        tries = [a for a in session.of("action") if not a.flag("returned")]
        return lines or [f"– {words_of(a, 'what')}" for a in tries]
